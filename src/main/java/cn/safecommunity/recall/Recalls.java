package cn.safecommunity.recall;

import cn.safecommunity.Forbidden;
import cn.safecommunity.OneAfterTheOther;
import cn.safecommunity.Text;
import cn.safecommunity.casefile.Opinion;
import cn.safecommunity.casefile.TaskHolders;
import cn.safecommunity.deadline.TakenBack;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.recall.LastAct.Waiting;
import cn.safecommunity.security.Conflict;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationInstantiationBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the last act of a case back, as {@link Recall} allows it: the task is the person's again, the record says so. */
@Service
class Recalls {

    private final RecallDesk desk;
    private final RecallRepository repository;
    private final ProcessEngine engine;
    private final AsTheSystem asTheSystem;
    private final TaskHolders holders;
    private final TakenBack takenBack;
    private final RecallNews news;
    private final Clock clock;
    private final JdbcClient jdbc;

    Recalls(
            RecallDesk desk,
            RecallRepository repository,
            ProcessEngine engine,
            AsTheSystem asTheSystem,
            TaskHolders holders,
            TakenBack takenBack,
            RecallNews news,
            Clock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.repository = repository;
        this.engine = engine;
        this.asTheSystem = asTheSystem;
        this.holders = holders;
        this.takenBack = takenBack;
        this.news = news;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    RecallView view(long caseId, String person) {
        return desk.find(caseId, person)
                .filter(act -> act.opinion().person().equals(person))
                .map(act -> new RecallView(act.label(), act.objection().orElse(null), null))
                .or(() -> desk.again(caseId, person))
                .orElse(RecallView.NOTHING);
    }

    @Transactional
    void recall(long caseId, String person, @Nullable String reason) {
        OneAfterTheOther.wait(jdbc, "recall", caseId);
        LastAct act = desk.find(caseId, person).orElseThrow(() -> new Forbidden("这件还没有可以取回的办理。已经取回的，请在任务列表中重新办理。"));
        act.objection().ifPresent(why -> {
            throw new Forbidden(why);
        });
        String why = Text.required("reason", reason, Text.LONGEST_REASON, "请填写取回的原因，例如“附件传错，需要重新上传”。");
        if (!act.next().stream().allMatch(task -> repository.hold(task.taskId()))) {
            throw new Conflict("刚才有人领取了下一环节的任务，不能取回。请与其联系，由其退回。");
        }
        repository.add(act.opinion().id(), caseId, person, why, clock.instant());
        holders.pass(
                takenBack.goingOn(caseId, act.opinion().level(), act.opinion().task(), () -> stepBack(act)), person);
        news.tell(caseId, act, why);
    }

    /** The task comes up again before those that waited go, so that what encloses both goes on; gives its id. */
    private String stepBack(LastAct act) {
        Opinion done = act.opinion();
        return asTheSystem.ask(() -> {
            ProcessInstanceModificationInstantiationBuilder again = engine.getRuntimeService()
                    .createProcessInstanceModification(done.processInstanceId())
                    .startBeforeActivity(done.task());
            Opinion returned = act.caseReturned();
            if (returned != null && returned.returnTo() != null) {
                again.setVariable(CaseVariables.RETURN_TO, returned.returnTo().id());
                again.setVariable(CaseVariables.MISSING_ITEMS, returned.missingItems());
            }
            act.next().stream().map(Waiting::activityInstance).forEach(again::cancelActivityInstance);
            again.execute();
            return engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(done.processInstanceId())
                    .taskDefinitionKey(done.task())
                    .singleResult()
                    .getId();
        });
    }
}
