/** Asking a colleague of the same office for an opinion on a task (委派): it comes back, and whoever has the task decides. */
@NullMarked
package cn.safecommunity.advice;

import org.jspecify.annotations.NullMarked;
