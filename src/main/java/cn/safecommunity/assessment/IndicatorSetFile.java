package cn.safecommunity.assessment;

import cn.safecommunity.assessment.IndicatorSet.Element;
import cn.safecommunity.assessment.IndicatorSet.Grade;
import cn.safecommunity.assessment.IndicatorSet.Indicator;
import cn.safecommunity.assessment.IndicatorSet.Part;
import cn.safecommunity.policy.ListFile;
import cn.safecommunity.policy.ListFile.Entry;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** Reads one indicator set from {@code policy/indicators/*.yaml}; what does not add up names its line and stops the start. */
final class IndicatorSetFile {

    private final ListFile file;

    private record Head(
            String key,
            String name,
            String source,
            @Nullable String assumption,
            BigDecimal max,
            BigDecimal passMark,
            BigDecimal rectifyFrom) {

        Head {
            Objects.requireNonNull(key, "key is missing");
            Objects.requireNonNull(name, "name is missing");
            Objects.requireNonNull(source, "source is missing");
            Objects.requireNonNull(max, "max is missing");
            Objects.requireNonNull(passMark, "passMark is missing");
            Objects.requireNonNull(rectifyFrom, "rectifyFrom is missing");
        }
    }

    private IndicatorSetFile(Resource resource) {
        this.file = ListFile.read(resource, "set", "parts", "scales", "grades", "elements", "indicators");
    }

    static IndicatorSet read(Resource resource) {
        return new IndicatorSetFile(resource).set();
    }

    private IndicatorSet set() {
        List<Part> parts = values("parts", Part.class, Part::key);
        List<Grade> grades = values("grades", Grade.class, Grade::key);
        List<Element> elements = values("elements", Element.class, Element::key);
        List<IndicatorRow.Scale> scales = values("scales", IndicatorRow.Scale.class, IndicatorRow.Scale::key);
        List<Indicator> indicators = IndicatorRow.indicators(
                file.list("indicators", IndicatorRow.class), parts.size(), scales, grades, elements);
        Entry<Head> head = single();
        checkMarks(head, indicators);
        Head values = head.value();
        return new IndicatorSet(
                values.key(),
                values.name(),
                values.source(),
                values.assumption(),
                values.max().setScale(2),
                values.passMark().setScale(2),
                values.rectifyFrom().setScale(2),
                parts,
                grades,
                elements,
                indicators);
    }

    private Entry<Head> single() {
        List<Entry<Head>> heads = file.list("set", Head.class);
        if (heads.size() != 1) {
            throw file.refused("'set' needs exactly one entry, it has " + heads.size());
        }
        return heads.get(0);
    }

    private <T> List<T> values(String list, Class<T> type, Function<T, String> key) {
        Map<String, T> byKey = new LinkedHashMap<>();
        for (Entry<T> entry : file.list(list, type)) {
            if (byKey.putIfAbsent(key.apply(entry.value()), entry.value()) != null) {
                throw entry.refused("'" + key.apply(entry.value()) + "' is there twice");
            }
        }
        if (byKey.isEmpty()) {
            throw file.refused("the list '" + list + "' is missing or empty");
        }
        return List.copyOf(byKey.values());
    }

    private static void checkMarks(Entry<Head> head, List<Indicator> indicators) {
        Head values = head.value();
        BigDecimal sum = indicators.stream().map(Indicator::max).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(values.max()) != 0) {
            throw head.refused("the indicators come to " + sum.toPlainString() + " points, not to "
                    + values.max().toPlainString());
        }
        if (values.rectifyFrom().compareTo(values.passMark()) > 0
                || values.passMark().compareTo(values.max()) > 0) {
            throw head.refused("rectifyFrom must not be above passMark, nor passMark above max");
        }
        if (!isHundredths(values.passMark()) || !isHundredths(values.rectifyFrom())) {
            throw head.refused("passMark and rectifyFrom have at most two decimals");
        }
    }

    static boolean isHundredths(BigDecimal points) {
        return points.stripTrailingZeros().scale() <= 2;
    }
}
