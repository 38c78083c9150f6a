/** Phrases (常用意见) that a person keeps to write them into opinions again: nobody else reads them. */
@NullMarked
package cn.safecommunity.phrase;

import org.jspecify.annotations.NullMarked;
