/** The calendar of working days: the State Council's notices year by year, the statutory days, and how days are counted. */
@NullMarked
package cn.safecommunity.calendar;

import org.jspecify.annotations.NullMarked;
