package cn.safecommunity.archive;

import cn.safecommunity.Refusal;
import cn.safecommunity.policy.FieldRule;
import cn.safecommunity.policy.FieldRules;
import cn.safecommunity.policy.ListFile;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** What an archive consists of, read from {@code policy/archive.yaml}: the twelve elements and the kinds of entries. */
@Component
class ArchivePlan {

    private final List<Element> elements;
    private final List<Kind> kinds;

    ArchivePlan(@Value("${safecommunity.archive:classpath:policy/archive.yaml}") Resource resource) {
        ListFile file = ListFile.read(resource, "elements", "kinds");
        this.elements = file.list("elements", Element.class).stream()
                .map(ListFile.Entry::value)
                .toList();
        this.kinds = file.list("kinds", Kind.class).stream().map(this::checked).toList();
    }

    /** One element of AQ/T 9001-2006. */
    record Element(String key, String label, @Nullable Boolean assumption) {}

    /** A kind of entry and its fields. */
    record Kind(String key, String label, String element, List<FieldRule> fields) {

        Kind {
            Objects.requireNonNull(key, "key is missing");
            Objects.requireNonNull(label, "label is missing");
            Objects.requireNonNull(fields, "fields is missing");
        }

        FieldRules rules() {
            return new FieldRules(fields);
        }
    }

    private Kind checked(ListFile.Entry<Kind> entry) {
        Kind kind = entry.value();
        Set<String> known = new HashSet<>();
        elements.forEach(element -> known.add(element.key()));
        if (!known.contains(kind.element())) {
            throw entry.refused("element '" + kind.element() + "' of '" + kind.key() + "' is not one of " + known);
        }
        return kind;
    }

    List<Element> elements() {
        return elements;
    }

    List<Kind> kinds() {
        return kinds;
    }

    /** The kind with that key. */
    Kind kind(String key) {
        return kinds.stream()
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.at("kind", "创建档案没有“" + key + "”这一类，请从列表中选择。"));
    }
}
