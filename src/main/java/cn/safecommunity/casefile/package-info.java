/** The case file: whatever is handled has opinions, files, a record, deadlines, tasks with rules, and one access rule. */
@NullMarked
package cn.safecommunity.casefile;

import org.jspecify.annotations.NullMarked;
