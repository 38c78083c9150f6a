/** Scoring on site and the verdict that follows from it. */
@NullMarked
package cn.safecommunity.assessment;

import org.jspecify.annotations.NullMarked;
