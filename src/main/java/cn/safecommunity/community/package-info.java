/** Creation units: the register with its registrations, the entry of their yearly records, and mergers. */
@NullMarked
package cn.safecommunity.community;

import org.jspecify.annotations.NullMarked;
