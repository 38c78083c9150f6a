/** Printing: Word and Excel files as PDF pages, made by LibreOffice where it is installed; OFD files by a program of our own beside the server. */
@NullMarked
package cn.safecommunity.printing;

import org.jspecify.annotations.NullMarked;
