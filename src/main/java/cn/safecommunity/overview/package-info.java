/** What leaders and the city office look at: the board, and the lists the notice asks for. */
@NullMarked
package cn.safecommunity.overview;

import org.jspecify.annotations.NullMarked;
