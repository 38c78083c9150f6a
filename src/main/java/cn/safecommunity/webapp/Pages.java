package cn.safecommunity.webapp;

import java.util.List;
import java.util.stream.Stream;

/** The pages that we serve ourselves, by the first word of their address; they hold no facts, their calls ask for the login. */
public final class Pages {

    /** Each is a folder below {@code static/} with an {@code index.html}. */
    public static final List<String> FOLDERS =
            List.of("administration", "overview", "cases", "records", "activities", "preview", "password", "kit");

    private Pages() {}

    /** Every address below these pages. */
    public static String[] addresses() {
        return FOLDERS.stream()
                .flatMap(folder -> Stream.of("/" + folder, "/" + folder + "/**"))
                .toArray(String[]::new);
    }
}
