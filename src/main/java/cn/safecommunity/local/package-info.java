/**
 * What exists only on a person's own machine: the embedded PostgreSQL, invented people and units, the clock that can be
 * moved, and the block printed at start.
 */
@NullMarked
package cn.safecommunity.local;

import org.jspecify.annotations.NullMarked;
