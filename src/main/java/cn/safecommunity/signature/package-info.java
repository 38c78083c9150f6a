/** Pictures of a person's own signature or seal (签名图): checked, drawn anew, and kept with every opinion that they signed. */
@NullMarked
package cn.safecommunity.signature;

import org.jspecify.annotations.NullMarked;
