/** The public notice of an application before its title: published, extended, shown to everybody, objected to. */
@NullMarked
package cn.safecommunity.notice;

import org.jspecify.annotations.NullMarked;
