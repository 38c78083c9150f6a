/** What the forms of Tasklist share. */
window.safeCommunity = window.safeCommunity || {};
