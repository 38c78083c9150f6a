/** An application of the engine's own starter with nothing of ours: what the start of the product is compared with. */
@NullMarked
package cn.safecommunity.benchmark.stock;

import org.jspecify.annotations.NullMarked;
