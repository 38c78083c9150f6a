/** Time limits in working days, lights and cards, and the clock they are read from. */
@NullMarked
package cn.safecommunity.deadline;

import org.jspecify.annotations.NullMarked;
