package cn.safecommunity.assessment;

import cn.safecommunity.casefile.CaseVariables;
import cn.safecommunity.community.Community;
import cn.safecommunity.community.Registrations;
import cn.safecommunity.notification.CaseRecord;
import java.time.format.DateTimeFormatter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands the 备案表 in, in the unit's own transaction: what is not complete refuses the start. */
@Component("registerCreation")
class RegisterCreationDelegate implements JavaDelegate {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Registrations registrations;
    private final CaseRecord record;

    RegisterCreationDelegate(Registrations registrations, CaseRecord record) {
        this.registrations = registrations;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Community unit = registrations.handIn(CaseVariables.text(execution, CaseVariables.COMMUNITY));
        record.add(
                CaseVariables.caseId(execution),
                "registered",
                unit.unitTypeName() + "，备案日期 " + DAY.format(unit.registeredOn()) + "，创建时间从这一天算起。");
    }
}
