/** Taking back (取回) one's own last act in a case, as long as nobody has gone on. */
@NullMarked
package cn.safecommunity.recall;

import org.jspecify.annotations.NullMarked;
