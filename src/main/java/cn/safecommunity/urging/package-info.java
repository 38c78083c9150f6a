/** Urging (催办): the unit of a case and the authorities above ask whoever has it to go on, each at most once in so many working days. */
@NullMarked
package cn.safecommunity.urging;

import org.jspecify.annotations.NullMarked;
