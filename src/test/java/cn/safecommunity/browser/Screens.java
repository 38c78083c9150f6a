package cn.safecommunity.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every screen that people meet, as {@code look/screens.txt} lists them: read, looked at and photographed from this one list. */
final class Screens {

    static final String NOBODY = "nobody";

    private Screens() {}

    /**
     * One screen.
     *
     * @param name of its pictures
     * @param who opens it, by the name of the account
     * @param address to open it with, or the key of the task whose form it is
     * @param title over its pictures in the handbook; empty where it has none
     */
    record Listed(String name, String who, String address, String title) {

        boolean shipped() {
            return address.startsWith("/camunda/");
        }

        boolean form() {
            return !address.startsWith("/");
        }

        boolean own() {
            return !shipped() && !form();
        }

        boolean pictured() {
            return !title.isEmpty();
        }

        /** With the names of a test's own people and things in it. */
        Listed with(Map<String, String> values) {
            String person = who;
            String place = address;
            for (Map.Entry<String, String> value : values.entrySet()) {
                String braces = "{" + value.getKey() + "}";
                person = person.replace(braces, value.getValue());
                place = place.replace(braces, value.getValue());
            }
            return new Listed(name, person, place, title);
        }
    }

    static List<Listed> all() {
        try (InputStream file = Screens.class.getResourceAsStream("/look/screens.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> line.split("\t", -1))
                    .map(line -> new Listed(line[0], line[1], line[2], line[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
