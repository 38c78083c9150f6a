package cn.safecommunity.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The hosts and ports this system may send to; nothing leaves for any other. */
record OutgoingHosts(Set<Host> hosts) {

    static final OutgoingHosts NONE = new OutgoingHosts(Set.of());

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    /** One allowed host; without a port it means the usual port of http and https. */
    record Host(String name, OptionalInt port) {

        boolean isAt(String scheme, String otherName, int otherPort) {
            return name.equals(otherName) && otherPort == port.orElse(usualPort(scheme));
        }
    }

    OutgoingHosts {
        hosts = Set.copyOf(hosts);
    }

    /** Reads entries such as {@code filing.example.gov.cn}, {@code 10.1.2.3:8443} or {@code [::1]:8080}. */
    static OutgoingHosts of(List<String> entries) {
        Set<Host> hosts = new LinkedHashSet<>();
        for (String entry : entries) {
            hosts.add(host(entry.strip()));
        }
        return new OutgoingHosts(hosts);
    }

    private static Host host(String entry) {
        URI uri;
        try {
            uri = URI.create("//" + entry);
        } catch (IllegalArgumentException e) {
            throw unreadable(entry, e);
        }
        if (uri.getHost() == null || !entry.equals(uri.getRawAuthority()) || uri.getUserInfo() != null) {
            throw unreadable(entry, null);
        }
        return new Host(normal(uri.getHost()), uri.getPort() < 0 ? OptionalInt.empty() : OptionalInt.of(uri.getPort()));
    }

    private static IllegalStateException unreadable(String entry, @Nullable Throwable cause) {
        return new IllegalStateException(
                "safecommunity.connect.allowed-hosts: \"" + entry
                        + "\" is neither a host nor host:port; a scheme, a path and wildcards are not possible",
                cause);
    }

    /** Whether a request to this place may leave; a port below zero means the usual one of the scheme. */
    boolean permits(String scheme, String host, int port) {
        String name = normal(host);
        int actual = port < 0 ? usualPort(scheme) : port;
        return isWeb(scheme) && hosts.stream().anyMatch(allowed -> allowed.isAt(scheme, name, actual));
    }

    /**
     * Whether an allowed name may stand for this address. A name that suddenly means this machine, the local link or a
     * group of machines was tampered with; who really wants such an address allows it as a number or as localhost.
     */
    static boolean permits(String host, InetAddress address) {
        String name = normal(host);
        if (isNumber(name)) {
            return true;
        }
        if (address.isLoopbackAddress()) {
            return name.equals("localhost");
        }
        return !address.isAnyLocalAddress() && !address.isLinkLocalAddress() && !address.isMulticastAddress();
    }

    static boolean isWeb(String scheme) {
        return scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    }

    static int usualPort(String scheme) {
        return scheme.equalsIgnoreCase("https") ? 443 : 80;
    }

    private static boolean isNumber(String name) {
        return name.indexOf(':') >= 0 || IPV4.matcher(name).matches();
    }

    private static String normal(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith("[") && name.endsWith("]")) {
            return normalNumber(name.substring(1, name.length() - 1));
        }
        if (name.indexOf(':') >= 0) {
            return normalNumber(name);
        }
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static String normalNumber(String address) {
        try {
            return InetAddress.getByName(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("safecommunity.connect.allowed-hosts: " + address + " is no address", e);
        }
    }

    /** The list as people wrote it, for messages. */
    String text() {
        return hosts.stream()
                .map(host -> host.name()
                        + (host.port().isPresent() ? ":" + host.port().getAsInt() : ""))
                .sorted()
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
