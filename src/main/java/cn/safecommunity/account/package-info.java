/** The accounts of people: passwords, failed logins, names they had, and what is true of them right now. */
@NullMarked
package cn.safecommunity.account;

import org.jspecify.annotations.NullMarked;
