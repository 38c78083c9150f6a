package cn.safecommunity.benchmark;

import cn.safecommunity.HttpTest.Client;
import cn.safecommunity.HttpTest.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Questions over HTTP that are timed; one that is not answered well is no measurement. */
final class Calls {

    private Calls() {}

    static Runnable get(Client client, String path) {
        return () -> {
            Reply reply = client.get(path);
            if (reply.status() != 200) {
                throw new AssertionError(path + " " + reply.status() + " " + reply.body());
            }
        };
    }

    /** A word of a search as it stands in an address. */
    static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
