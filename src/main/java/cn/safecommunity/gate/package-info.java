/** What a programme has reached: the one count of facts, and the gates between the phases that read it. */
@NullMarked
package cn.safecommunity.gate;

import org.jspecify.annotations.NullMarked;
