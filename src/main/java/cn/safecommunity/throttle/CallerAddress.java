package cn.safecommunity.throttle;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a call comes from. Behind a proxy the container has already put the client's address into the request. Of an IPv6
 * address only the network counts, because its owner can choose the rest anew for every call.
 */
public final class CallerAddress {

    /** Nobody's call: the application itself. */
    private static final String INSIDE = "inside";

    private static final int NETWORK_BYTES = 8;

    private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> INSIDE);

    private CallerAddress() {}

    /** The address of the call that this thread is serving. */
    public static String current() {
        return CURRENT.get();
    }

    /** This thread serves the call from now on; gives its address. */
    public static String enter(HttpServletRequest call) {
        String address = network(String.valueOf(call.getRemoteAddr()));
        CURRENT.set(address);
        return address;
    }

    /** The call has been answered. */
    public static void leave() {
        CURRENT.remove();
    }

    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
