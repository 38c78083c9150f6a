/** What the notice and the rules of the field fix, as data: numbers, limits, lists. */
@NullMarked
package cn.safecommunity.policy;

import org.jspecify.annotations.NullMarked;
