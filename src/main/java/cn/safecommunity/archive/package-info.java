/** A community's archive by the twelve elements of the standard, and what a score sheet can point to in it. */
@NullMarked
package cn.safecommunity.archive;

import org.jspecify.annotations.NullMarked;
