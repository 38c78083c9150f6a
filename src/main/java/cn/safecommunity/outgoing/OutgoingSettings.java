package cn.safecommunity.outgoing;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** Where applications are sent to and what is allowed to leave; a wrong entry stops the start and says which. */
@ConfigurationProperties("safecommunity")
record OutgoingSettings(
        @DefaultValue Receiver filing,
        @DefaultValue Receiver application,
        @DefaultValue Connect connect) {

    /** Below the five minutes for which the engine reserves a job, so that no call runs twice at once. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(4);

    private static final Duration SHORTEST = Duration.ofMillis(100);

    /**
     * A system that receives applications.
     *
     * @param url empty: a person does this step
     * @param timeout for the connection and for each silence of the other side
     */
    record Receiver(
            @DefaultValue("") String url,
            @DefaultValue("10s") Duration timeout) {}

    /** What holds for every call. */
    record Connect(
            @DefaultValue List<String> allowedHosts,
            @DefaultValue("60s") Duration longestCall,
            @DefaultValue("64KB") DataSize largestAnswer) {}

    /** The rules for the connector; throws with the name of the property that is wrong. */
    OutgoingRules rules() {
        OutgoingHosts hosts = OutgoingHosts.of(connect.allowedHosts());
        require(
                between(connect.longestCall(), LONGEST_CALL),
                "safecommunity.connect.longest-call",
                connect.longestCall() + " is not between 100ms and 4m");
        long bytes = connect.largestAnswer().toBytes();
        require(
                bytes >= 1024 && bytes <= 1024 * 1024,
                "safecommunity.connect.largest-answer",
                bytes + " bytes is not between 1KB and 1MB");
        check("filing", filing, hosts);
        check("application", application, hosts);
        return new OutgoingRules(hosts, connect.longestCall(), (int) bytes);
    }

    private void check(String name, Receiver receiver, OutgoingHosts hosts) {
        require(
                between(receiver.timeout(), connect.longestCall()),
                "safecommunity." + name + ".timeout",
                receiver.timeout() + " is not between 100ms and safecommunity.connect.longest-call ("
                        + connect.longestCall() + ")");
        if (receiver.url().isBlank()) {
            return;
        }
        String property = "safecommunity." + name + ".url";
        URI uri = uri(property, receiver.url());
        require(
                uri.getScheme() != null && OutgoingHosts.isWeb(uri.getScheme()) && uri.getHost() != null,
                property,
                "\"" + receiver.url() + "\" is not an http or https address");
        require(
                uri.getUserInfo() == null && uri.getRawFragment() == null,
                property,
                "an address carries neither a user nor a fragment");
        require(
                hosts.permits(uri.getScheme(), uri.getHost(), uri.getPort()),
                property,
                uri.getRawAuthority() + " is not in safecommunity.connect.allowed-hosts " + hosts.text()
                        + "; add it there or correct the address");
    }

    private static URI uri(String property, String url) {
        try {
            return new URI(url.strip());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(property + ": \"" + url + "\" cannot be read as an address", e);
        }
    }

    private static boolean between(Duration value, Duration longest) {
        return value.compareTo(SHORTEST) >= 0 && value.compareTo(longest) <= 0;
    }

    private static void require(boolean holds, String property, @Nullable String otherwise) {
        if (!holds) {
            throw new IllegalStateException(property + ": " + otherwise);
        }
    }
}
