/** What leaders and authorities look at and do beside Tasklist: the board, titles, countersigning, and the lists the notice asks for. */
@NullMarked
package cn.safecommunity.overview;

import org.jspecify.annotations.NullMarked;
