/** Thousands of odd requests over the published descriptions of every API; a command of its own, see {@code .ci/fuzz}. */
@NullMarked
package cn.safecommunity.fuzz;

import org.jspecify.annotations.NullMarked;
