/** Official letters from Word templates, their numbers, and the register of what was issued. */
@NullMarked
package cn.safecommunity.document;

import org.jspecify.annotations.NullMarked;
