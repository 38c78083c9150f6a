/** What Cockpit shows beside what it has: finished instances, how long steps take, who is late, and what was done by hand. */
@NullMarked
package cn.safecommunity.cockpit;

import org.jspecify.annotations.NullMarked;
