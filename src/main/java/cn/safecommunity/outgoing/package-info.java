/** Calls to other authorities' systems: where they are allowed to go, what is sent, and what an answer means. */
@NullMarked
package cn.safecommunity.outgoing;

import org.jspecify.annotations.NullMarked;
