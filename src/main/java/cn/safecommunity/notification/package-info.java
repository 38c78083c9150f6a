/** What a case's record says, and the mail that goes out for it. */
@NullMarked
package cn.safecommunity.notification;

import org.jspecify.annotations.NullMarked;
