/** Rounds of inspection: what was found in a county, what it answered, what is settled. */
@NullMarked
package cn.safecommunity.inspection;

import org.jspecify.annotations.NullMarked;
