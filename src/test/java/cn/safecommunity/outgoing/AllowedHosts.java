package cn.safecommunity.outgoing;

import java.time.Duration;
import java.util.List;

/** Lets a test of another room speak to its own server through Camunda Connect. */
public final class AllowedHosts implements AutoCloseable {

    public AllowedHosts(String... hosts) {
        OutgoingRules.putInForce(new OutgoingRules(OutgoingHosts.of(List.of(hosts)), Duration.ofSeconds(4), 65_536));
    }

    @Override
    public void close() {
        OutgoingRules.close();
    }
}
