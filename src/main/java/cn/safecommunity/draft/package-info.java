/** What somebody has typed into an open task and not sent yet. */
@NullMarked
package cn.safecommunity.draft;

import org.jspecify.annotations.NullMarked;
