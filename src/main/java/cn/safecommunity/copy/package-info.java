/**
 * Copies (抄送), read with a receipt: of issued letters to whom the policy file says, or posted; of whole cases to whom whoever
 * works on them chooses.
 */
@NullMarked
package cn.safecommunity.copy;

import org.jspecify.annotations.NullMarked;
