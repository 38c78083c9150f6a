/** Urging (催办): the unit of a case and the authorities above ask whoever has it to go on, at most once a working day. */
@NullMarked
package cn.safecommunity.urging;

import org.jspecify.annotations.NullMarked;
