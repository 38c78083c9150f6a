/** Titles won: certificate, plaque, validity. */
@NullMarked
package cn.safecommunity.title;

import org.jspecify.annotations.NullMarked;
