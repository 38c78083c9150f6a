/** Publicity activities of counties and units, and how a county mobilised for the work (notice clauses 4-phase1 and 5-4). */
@NullMarked
package cn.safecommunity.publicity;

import org.jspecify.annotations.NullMarked;
