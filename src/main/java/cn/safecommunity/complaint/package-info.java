/** Complaints about titled units by anybody (社会监督, notice clause 5-3): received, investigated and answered by whoever conferred the title. */
@NullMarked
package cn.safecommunity.complaint;

import org.jspecify.annotations.NullMarked;
