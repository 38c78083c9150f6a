package cn.safecommunity.creation;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.community.Registrations;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands the 备案表 in, in the unit's own transaction: what is not complete refuses the start. */
@Component("registerCreation")
class RegisterCreationDelegate implements JavaDelegate {

    private final Registrations registrations;
    private final Communities communities;
    private final CaseRecord record;

    RegisterCreationDelegate(Registrations registrations, Communities communities, CaseRecord record) {
        this.registrations = registrations;
        this.communities = communities;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = CaseVariables.text(execution, CaseVariables.COMMUNITY);
        Optional<LocalDate> earlier = communities.find(code).map(Community::registeredOn);
        Community unit = registrations.handIn(code, CaseVariables.takeSeen(execution));
        String anew = earlier.filter(day -> !day.equals(unit.registeredOn()))
                .map(day -> "原备案日期为 " + WrittenDay.of(day) + "，此后发生过较大及以上事故，重新计算创建时间。")
                .orElse("");
        record.add(
                CaseVariables.caseId(execution),
                "registered",
                unit.unitTypeName() + "，备案日期 " + WrittenDay.of(unit.registeredOn()) + "，创建时间从这一天算起。" + anew);
    }
}
