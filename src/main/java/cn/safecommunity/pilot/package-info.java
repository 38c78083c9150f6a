/** The selection of pilots: quota, eligibility, responsibility list, leading bodies. */
@NullMarked
package cn.safecommunity.pilot;

import org.jspecify.annotations.NullMarked;
