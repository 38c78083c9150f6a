package cn.safecommunity.notification;

import java.time.Instant;

/**
 * A message that one attempt to send is about.
 *
 * @param attempts how many attempts there were before
 * @param retryUntil when trying ends
 */
record OutgoingMessage(
        long id, String recipient, String event, String subject, String body, int attempts, Instant retryUntil) {}
