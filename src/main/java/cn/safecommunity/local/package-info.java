/** What exists only on a person's own machine: the embedded PostgreSQL and the block printed at start. */
@NullMarked
package cn.safecommunity.local;

import org.jspecify.annotations.NullMarked;
