/** The provincial and the national chain: eligibility, review, seal, filing, application, public notice. */
@NullMarked
package cn.safecommunity.endorsement;

import org.jspecify.annotations.NullMarked;
