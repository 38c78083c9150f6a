/** The list of open tasks as a person works through it: what is mine, what my office has, what is urgent. */
@NullMarked
package cn.safecommunity.worklist;

import org.jspecify.annotations.NullMarked;
