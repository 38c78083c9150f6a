/** How long people wait when the database is as full as that of a country; run by the profile {@code benchmark}, never by a build. */
@NullMarked
package cn.safecommunity.benchmark;

import org.jspecify.annotations.NullMarked;
