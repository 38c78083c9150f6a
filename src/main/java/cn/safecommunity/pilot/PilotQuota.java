package cn.safecommunity.pilot;

import cn.safecommunity.organisation.Organisation;
import java.util.List;
import java.util.Optional;

/** Whether a county may designate one more pilot, and this one (notice clause 4). */
final class PilotQuota {

    private PilotQuota() {}

    /** Why not; {@code taken} are the units that are pilots of the county already. */
    static Optional<String> refusal(int places, List<String> taken, String county, Organisation unit) {
        if (places == 0) {
            return Optional.of("该县区没有试点名额，只需报送领导机构。");
        }
        if (taken.contains(unit.code())) {
            return Optional.of(unit.name() + "已经是本轮试点，不能重复确定。");
        }
        if (!county.equals(unit.parentCode())) {
            return Optional.of(unit.name() + "不是本县区的单位，不能作为本县区的试点。");
        }
        if (!unit.isSingleUnit()) {
            return Optional.of(unit.name() + "不能作为试点。请改选街道办事处、乡镇，或企业、园区社区。");
        }
        if (unit.abolished()) {
            return Optional.of(unit.name() + "已被撤并，不能作为试点。请改选承接单位。");
        }
        if (taken.size() >= places) {
            return Optional.of("每个县区只能确定 " + places + " 个试点，名额已满，不能再确定" + unit.name() + "。");
        }
        return Optional.empty();
    }
}
