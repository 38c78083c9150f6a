/** The register of case files as people look through it: which there are, where each is now, and page by page. */
@NullMarked
package cn.safecommunity.register;

import org.jspecify.annotations.NullMarked;
