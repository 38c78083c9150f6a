/** Titles won: validity, annual reports, spot checks, re-assessment and renewal, expiry, revocation. */
@NullMarked
package cn.safecommunity.title;

import org.jspecify.annotations.NullMarked;
