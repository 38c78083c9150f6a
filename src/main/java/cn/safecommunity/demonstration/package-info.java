/**
 * The demonstration: invented people play the programme through the product's own doors, from its first day to a chosen
 * one, so that a newcomer meets full lists. Exists only on a person's own machine.
 */
@NullMarked
package cn.safecommunity.demonstration;

import org.jspecify.annotations.NullMarked;
