package cn.safecommunity.endorsement;

import cn.safecommunity.Forbidden;
import cn.safecommunity.OneAfterTheOther;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.Access;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the applicant take an application back at any time before the title; everything pending is closed with it. */
@Service
class Withdrawals {

    private final Applications applications;
    private final Access access;
    private final CaseRecord record;
    private final RuntimeService runtime;
    private final AsTheSystem asTheSystem;
    private final JdbcClient jdbc;

    Withdrawals(
            Applications applications,
            Access access,
            CaseRecord record,
            RuntimeService runtime,
            AsTheSystem asTheSystem,
            JdbcClient jdbc) {
        this.applications = applications;
        this.access = access;
        this.record = record;
        this.runtime = runtime;
        this.asTheSystem = asTheSystem;
        this.jdbc = jdbc;
    }

    @Transactional
    void withdraw(long caseId, String person, String reason) {
        OneAfterTheOther.wait(jdbc, "withdrawal", caseId);
        Application application = applications.visible(caseId, person);
        if (!access.mayActFor(person, application.community())) {
            throw new Forbidden("只有申报单位可以撤回申报。");
        }
        if (!application.isRunning()) {
            throw new Refusal("只有办理中的申报可以撤回，这项申报目前不在办理中。");
        }
        String why = Text.required("reason", reason, Text.LONGEST_REASON, "请填写撤回的原因。");
        record.add(caseId, "withdrawal", "撤回原因：" + why);
        String instance = Objects.requireNonNull(application.processInstanceId());
        asTheSystem.ask(() -> runtime.createMessageCorrelation(EndorsementModel.APPLICATION_WITHDRAWN_MESSAGE)
                .processInstanceId(instance)
                .correlateWithResult());
    }
}
