/** A community's way up to standard: registration, checks, countersigning, rectification. */
@NullMarked
package cn.safecommunity.creation;

import org.jspecify.annotations.NullMarked;
