package cn.safecommunity.assessment;

import cn.safecommunity.policy.MalformedFile;
import cn.safecommunity.policy.Policy;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/**
 * All versions of the assessment sheet. The policy says which one a new assessment takes; an assessment that has begun
 * keeps the key of its set, so a version is never removed while sheets of it exist.
 */
@Service
public class IndicatorSets {

    private final Map<String, IndicatorSet> sets = new LinkedHashMap<>();
    private final Policy policy;

    IndicatorSets(
            @Value("${safecommunity.indicators:classpath:policy/indicators/*.yaml}") Resource[] files, Policy policy) {
        this.policy = policy;
        Arrays.stream(files).forEach(this::add);
        policy.scoring().usedSets().forEach(this::get);
        policy.scoring().kinds().forEach(SheetKind::of);
    }

    private void add(Resource file) {
        IndicatorSet set = IndicatorSetFile.read(file);
        if (sets.putIfAbsent(set.key(), set) != null) {
            throw new MalformedFile(file.getDescription(), 1, "there is another set with the key " + set.key());
        }
    }

    /** The set that a new assessment of that kind takes. */
    public IndicatorSet current(SheetKind kind) {
        return get(policy.scoring().setFor(kind.id()));
    }

    /** The set with that key, current or not. */
    public IndicatorSet get(String key) {
        IndicatorSet set = sets.get(key);
        if (set == null) {
            throw new IllegalStateException(
                    "There is no indicator set " + key + " in policy/indicators, there are " + sets.keySet());
        }
        return set;
    }

    public Collection<IndicatorSet> all() {
        return sets.values();
    }
}
