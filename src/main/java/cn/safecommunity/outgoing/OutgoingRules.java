package cn.safecommunity.outgoing;

import java.time.Duration;

/**
 * What every connector of this JVM is held to. The connector is made by a ServiceLoader before Spring knows anything,
 * so it asks for these rules at each call; until the application has put its own in force, nothing may leave.
 *
 * @param longestCall a call is cut off after this time, however slowly the other side drips
 * @param largestAnswer bytes of an answer that are read; a longer one is a failure
 */
record OutgoingRules(OutgoingHosts hosts, Duration longestCall, int largestAnswer) {

    private static final OutgoingRules CLOSED = new OutgoingRules(OutgoingHosts.NONE, Duration.ofSeconds(60), 65_536);

    private static volatile OutgoingRules inForce = CLOSED;

    static OutgoingRules inForce() {
        return inForce;
    }

    /** One set of rules per JVM: the latest one counts. */
    static void putInForce(OutgoingRules rules) {
        inForce = rules;
    }

    /** Back to the start: nothing may leave. */
    static void close() {
        inForce = CLOSED;
    }
}
