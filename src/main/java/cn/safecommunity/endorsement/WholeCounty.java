package cn.safecommunity.endorsement;

import java.util.Optional;

/**
 * Whether enough of a county's streets and townships hold the title for the whole county to apply (安全社区评定管理办法(试行)
 * 第3条: 80% 以上, the number itself included).
 *
 * @param complete whether {@code units} are all that the county has; of an incomplete list nobody can say
 */
record WholeCounty(boolean complete, int units, int holding, int percent) {

    /** How many more must win the title; 0 when there are enough. */
    int missing() {
        int needed = (units * percent + 99) / 100;
        return Math.max(0, needed - holding);
    }

    /** Why the county may not apply yet. */
    Optional<Reason> reason() {
        if (!complete) {
            return Optional.of(new Reason(
                    "listIncomplete",
                    "本县区的街道、乡镇名单不完整，不能判断是否达到" + percent + "%：名单上有 " + units + " 个，其中持有有效全国安全社区称号的 " + holding + " 个。",
                    "请把完整的街道、乡镇名单及其出处报市安委办，由系统管理员补齐以后再申报。",
                    null));
        }
        if (units == 0) {
            return Optional.of(new Reason("noUnits", "本区域没有街道办事处和乡镇，不适用整区、整县申报。", "请由创建单位自行申报。", null));
        }
        if (missing() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Reason(
                "shareTooSmall",
                "整区、整县申报全国安全社区，须有 " + percent + "% 以上的街道、乡镇持有有效的全国安全社区称号：共 " + units + " 个，持有的 " + holding + " 个，还差 "
                        + missing() + " 个。",
                "请先由街道、乡镇逐个申报，达到比例后再以县区名义申报。",
                null));
    }
}
