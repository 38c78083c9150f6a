/** Materials: the files that people hand in, looked into before they are kept. */
@NullMarked
package cn.safecommunity.material;

import org.jspecify.annotations.NullMarked;
