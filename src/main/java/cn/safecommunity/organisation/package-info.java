/** Jurisdictions, bureaus, people and groups, and the one rule of who may see which case. */
@NullMarked
package cn.safecommunity.organisation;

import org.jspecify.annotations.NullMarked;
