/** Real nodes as processes of their own, a real database, and what happens when one of them is killed or frozen. */
@NullMarked
package cn.safecommunity.faults;

import org.jspecify.annotations.NullMarked;
