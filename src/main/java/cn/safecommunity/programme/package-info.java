/** The programme: what the notice fixes, as data. */
@NullMarked
package cn.safecommunity.programme;

import org.jspecify.annotations.NullMarked;
