/** The register of programmes: plan, participants, pilots with their classes and replacements, leading bodies, reports. */
@NullMarked
package cn.safecommunity.programme;

import org.jspecify.annotations.NullMarked;
