/** The Safe Community programme of a city, from application to title. */
@NullMarked
package cn.safecommunity;

import org.jspecify.annotations.NullMarked;
