/** How much one may ask for: requests in a time, the size of what is sent, of what is asked, and of what comes back. */
@NullMarked
package cn.safecommunity.throttle;

import org.jspecify.annotations.NullMarked;
