/** Creation units: the register, their yearly safety records and the materials they hand in. */
@NullMarked
package cn.safecommunity.community;

import org.jspecify.annotations.NullMarked;
