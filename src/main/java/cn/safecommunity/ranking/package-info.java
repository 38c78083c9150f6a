/** The city office's checks of the pilots before the end of the first phase, and the order of the pilots. */
@NullMarked
package cn.safecommunity.ranking;

import org.jspecify.annotations.NullMarked;
