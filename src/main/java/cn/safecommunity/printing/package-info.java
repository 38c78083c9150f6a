/** Printing: Word and Excel files as PDF pages, made by LibreOffice where it is installed. */
@NullMarked
package cn.safecommunity.printing;

import org.jspecify.annotations.NullMarked;
