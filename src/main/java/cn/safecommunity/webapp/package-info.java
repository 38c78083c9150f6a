/** The web apps of Camunda as this product shows them: in Chinese, under its own name, and never stale. */
@NullMarked
package cn.safecommunity.webapp;

import org.jspecify.annotations.NullMarked;
