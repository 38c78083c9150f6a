/**
 * Keeps what was typed but not yet sent: per person and task, text only, in this browser tab only.
 * Offices share computers, so nothing outlives the tab or the log-out.
 */

const PREFIX = 'safe-community:';

const keyOf = (userId, id) => `${PREFIX}${userId}:${id}`;

export function readDraft(userId, id) {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(userId, id))) ?? {};
  } catch {
    return {};
  }
}

export function writeDraft(userId, id, values) {
  try {
    sessionStorage.setItem(keyOf(userId, id), JSON.stringify(values));
  } catch {
    // Storage is full or switched off: the form still works, only without a draft.
  }
}

export const dropDraft = (userId, id) => sessionStorage.removeItem(keyOf(userId, id));

/** Drops the drafts of everybody, or of everybody but one person. */
export function dropDrafts(exceptUserId) {
  Object.keys(sessionStorage)
    .filter(key => key.startsWith(PREFIX) && !(exceptUserId && key.startsWith(`${PREFIX}${exceptUserId}:`)))
    .forEach(key => sessionStorage.removeItem(key));
}
