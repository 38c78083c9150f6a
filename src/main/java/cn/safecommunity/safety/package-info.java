/** What happened in the units: yearly safety records with control targets, figures by kind of harm, analyses. */
@NullMarked
package cn.safecommunity.safety;

import org.jspecify.annotations.NullMarked;
