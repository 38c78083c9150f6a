package cn.safecommunity.title;

import cn.safecommunity.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Why a title may be revoked; which grounds there are was found in no published text (assumption after Sichuan and Beijing). */
enum Ground {
    FALSE_MATERIALS("falseMaterials", "申报材料弄虚作假", true),
    GRAVE_ACCIDENT("graveAccident", "有效期内发生较大及以上事故", true),
    REASSESSMENT_REFUSED("reassessmentRefused", "拒绝复评", true),
    SPOT_CHECK_FAILED("spotCheckFailed", "抽验不合格", false),
    REASSESSMENT_FAILED("reassessmentFailed", "复评不合格", false),
    COMPLAINT_UPHELD("complaintUpheld", "社会监督的举报经核查属实", false);

    private final String id;
    private final String label;
    private final boolean proposedByPeople;

    Ground(String id, String label, boolean proposedByPeople) {
        this.id = id;
        this.label = label;
        this.proposedByPeople = proposedByPeople;
    }

    String id() {
        return id;
    }

    /** What people read. */
    String label() {
        return label;
    }

    /** The rule that a decision on this ground cites (assumption: the published extracts of the rules name no grounds). */
    String rule(String rules) {
        return "根据" + rules + "关于证后管理的规定，" + label + "的，撤销安全社区称号。";
    }

    /** The ground of that id, as it is stored. */
    static Ground of(String id) {
        return Arrays.stream(values())
                .filter(ground -> ground.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No ground is called " + id));
    }

    /** The ground somebody proposes; a failed check is no proposal but follows from the check. */
    static Ground proposed(String id) {
        return proposable().stream()
                .filter(ground -> ground.id.equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.at("ground", "请选择撤销的事由，可选：" + choices() + "。"));
    }

    /** The grounds people can propose. */
    static List<Ground> proposable() {
        return Arrays.stream(values()).filter(ground -> ground.proposedByPeople).toList();
    }

    private static String choices() {
        return proposable().stream()
                .map(ground -> ground.label + "（" + ground.id + "）")
                .collect(Collectors.joining("、"));
    }
}
