/** Copies (抄送) of issued letters: to whom, from the policy file; read in the system with a receipt, or posted. */
@NullMarked
package cn.safecommunity.copy;

import org.jspecify.annotations.NullMarked;
