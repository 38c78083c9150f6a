/** Notes (备注) that an office keeps on a case for itself: nobody else reads them through any door. */
@NullMarked
package cn.safecommunity.note;

import org.jspecify.annotations.NullMarked;
