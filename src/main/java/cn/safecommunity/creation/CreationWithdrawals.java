package cn.safecommunity.creation;

import cn.safecommunity.Forbidden;
import cn.safecommunity.OneAfterTheOther;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.Access;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a unit take its creation back at any time before it is up to standard. */
@Service
class CreationWithdrawals {

    private final Creations creations;
    private final CaseFiles files;
    private final Access access;
    private final CaseRecord record;
    private final RuntimeService runtime;
    private final AsTheSystem asTheSystem;
    private final JdbcClient jdbc;

    CreationWithdrawals(
            Creations creations,
            CaseFiles files,
            Access access,
            CaseRecord record,
            RuntimeService runtime,
            AsTheSystem asTheSystem,
            JdbcClient jdbc) {
        this.creations = creations;
        this.files = files;
        this.access = access;
        this.record = record;
        this.runtime = runtime;
        this.asTheSystem = asTheSystem;
        this.jdbc = jdbc;
    }

    @Transactional
    void withdraw(long caseId, String person, String reason) {
        OneAfterTheOther.wait(jdbc, "withdrawal", caseId);
        files.visible(caseId, person);
        Creation creation = creations.get(caseId);
        if (!access.mayActFor(person, creation.community())) {
            throw new Forbidden("只有创建单位可以撤回创建。");
        }
        if (!creation.isRunning()) {
            throw new Refusal("只有进行中的创建可以撤回，这项创建已经结束。");
        }
        String why = Text.required("reason", reason, Text.LONGEST_REASON, "请填写撤回的原因。");
        record.add(caseId, "withdrawal", "撤回原因：" + why);
        String instance = Objects.requireNonNull(files.get(caseId).processInstanceId());
        asTheSystem.ask(() -> runtime.createMessageCorrelation(CommunityCreationModel.CREATION_WITHDRAWN_MESSAGE)
                .processInstanceId(instance)
                .correlateWithResult());
    }
}
