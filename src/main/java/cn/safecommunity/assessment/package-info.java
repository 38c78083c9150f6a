/** Assessing: versioned indicator sets, score sheets, the teams that fill them in, and the verdict that follows from them. */
@NullMarked
package cn.safecommunity.assessment;

import org.jspecify.annotations.NullMarked;
