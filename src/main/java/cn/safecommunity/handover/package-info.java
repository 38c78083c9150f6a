/** Handing an open task to a colleague, taking it over, and an administrator's assignment. */
@NullMarked
package cn.safecommunity.handover;

import org.jspecify.annotations.NullMarked;
