/** What administrators change in a case: every change is on its record, and what skips a review needs two of them. */
@NullMarked
package cn.safecommunity.intervention;

import org.jspecify.annotations.NullMarked;
