/** The phases of a programme as people work in them: tasks, last days, reports, supervision until a gap is closed. */
@NullMarked
package cn.safecommunity.phase;

import org.jspecify.annotations.NullMarked;
