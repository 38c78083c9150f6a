package cn.safecommunity.copy;

import cn.safecommunity.policy.ListFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Who gets a copy of which letter, read from {@code policy/copies.yaml}. */
@Component
class CopyPlan {

    private final Map<String, List<Recipient>> byLetter = new LinkedHashMap<>();

    CopyPlan(@Value("${safecommunity.copies:classpath:policy/copies.yaml}") Resource file) {
        ListFile read = ListFile.read(file, "recipients", "copies");
        Map<String, Recipient> known = new LinkedHashMap<>();
        read.list("recipients", Recipient.class)
                .forEach(entry -> known.put(entry.value().key(), entry.value()));
        for (ListFile.Entry<Copied> entry : read.list("copies", Copied.class)) {
            byLetter.put(
                    entry.value().letter(),
                    entry.value().to().stream()
                            .map(key -> {
                                Recipient recipient = known.get(key);
                                if (recipient == null) {
                                    throw entry.refused("there is no recipient '" + key + "'");
                                }
                                return recipient;
                            })
                            .toList());
        }
    }

    /** One that gets copies; without a group the copy is posted. */
    record Recipient(String key, String name, @Nullable String group) {

        Recipient {
            Objects.requireNonNull(key, "key is missing");
            Objects.requireNonNull(name, "name is missing");
        }
    }

    /** The recipients of one kind of letter, by their keys. */
    record Copied(String letter, List<String> to) {

        Copied {
            Objects.requireNonNull(letter, "letter is missing");
            to = List.copyOf(Objects.requireNonNull(to, "to is missing"));
        }
    }

    /** Who gets a copy of such a letter; nobody when the file does not name it. */
    List<Recipient> of(String letter) {
        return byLetter.getOrDefault(letter, List.of());
    }
}
