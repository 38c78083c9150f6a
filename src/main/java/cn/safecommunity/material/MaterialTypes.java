package cn.safecommunity.material;

import cn.safecommunity.Refusal;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.policy.Policy;
import cn.safecommunity.policy.Policy.MaterialRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The types of material that the policy names, and which of them a case needs. */
@Component
class MaterialTypes {

    private final List<MaterialRule> rules;

    MaterialTypes(Policy policy) {
        this.rules = policy.materials();
    }

    /** The type itself when it is known. */
    String known(String type) {
        if (rules.stream().noneMatch(rule -> rule.type().equals(type))) {
            String names = rules.stream().map(MaterialRule::label).collect(Collectors.joining("、"));
            throw Refusal.at("type", "没有“" + type + "”这种材料，请从下列类型中选择：" + names + "。");
        }
        return type;
    }

    /** The Chinese name; a type that a later policy no longer names is shown by its key. */
    String label(String type) {
        return rules.stream()
                .filter(rule -> rule.type().equals(type))
                .map(MaterialRule::label)
                .findFirst()
                .orElse(type);
    }

    /** What such a unit must hand in on such a chain, given the types that are there. */
    List<RequiredMaterial> required(Chain chain, UnitKind unitType, Set<String> present) {
        return rules.stream()
                .filter(rule -> rule.isRequired(chain, unitType.id()))
                .map(rule -> new RequiredMaterial(rule.type(), rule.label(), present.contains(rule.type())))
                .toList();
    }
}
