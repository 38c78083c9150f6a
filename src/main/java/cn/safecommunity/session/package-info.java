/** The logins of the web apps: kept in the database for every node, and true to the account as it is now. */
@NullMarked
package cn.safecommunity.session;

import org.jspecify.annotations.NullMarked;
