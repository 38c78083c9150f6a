/**
 * Pages of OFD files (GB/T 33190-2016) as PDF. A program of its own, run once a file by a Java beside the server: what strangers
 * send is not read inside the server. It knows no other room, opens no connection and reads nothing but the file and the
 * machine's fonts.
 */
@NullMarked
package cn.safecommunity.ofd;

import org.jspecify.annotations.NullMarked;
