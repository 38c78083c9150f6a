/** Time limits in working days, the clocks they are read from, lights and cards, and who is told when something is late. */
@NullMarked
package cn.safecommunity.deadline;

import org.jspecify.annotations.NullMarked;
