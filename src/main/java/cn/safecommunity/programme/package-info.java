/** The programme: targets, phases and their gates, inspection rounds, the board of facts. */
@NullMarked
package cn.safecommunity.programme;

import org.jspecify.annotations.NullMarked;
