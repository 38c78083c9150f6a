/** The annual assessment (年度目标考核) of the counties of a programme. */
@NullMarked
package cn.safecommunity.annual;

import org.jspecify.annotations.NullMarked;
