package cn.safecommunity.outgoing;

import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/**
 * What a model asks about a receiver of applications: where it is, what to send, under which key, and what its answer means.
 * Public, because expressions of a model reach only public types.
 */
public class OutgoingCall {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final String kind;
    private final String receiver;
    private final String numberVariable;
    private final OutgoingSettings.Receiver settings;
    private final OutgoingApplications applications;
    private final CaseRecord record;

    OutgoingCall(
            String kind,
            String receiver,
            String numberVariable,
            OutgoingSettings.Receiver settings,
            OutgoingApplications applications,
            CaseRecord record) {
        this.kind = kind;
        this.receiver = receiver;
        this.numberVariable = numberVariable;
        this.settings = settings;
        this.applications = applications;
        this.record = record;
    }

    /** Whether there is an address; where there is none, a person does the step. */
    public boolean addressed() {
        return !settings.url().isBlank();
    }

    public String url() {
        return settings.url().strip();
    }

    /** An Integer, because the connector takes nothing else. */
    public Integer timeoutMillis() {
        return Math.toIntExact(settings.timeout().toMillis());
    }

    /**
     * The same at every attempt for this application, also after a restart, and never that of another application. The kind stands for
     * the task, whose id is not known yet where a task reads its inputs.
     */
    public String idempotencyKey(DelegateExecution execution) {
        return execution.getProcessInstanceId() + "." + kind;
    }

    /** The application as JSON, before it has a filing number. */
    public String payload(long caseId) {
        return payload(caseId, null);
    }

    /** The application as JSON. */
    public String payload(long caseId, @Nullable String filingNumber) {
        try {
            return JSON.writeValueAsString(applications.of(caseId, kind, filingNumber));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Case " + caseId + " cannot be written as JSON", e);
        }
    }

    /** {@code accepted} or {@code refused}; throws when the answer settles nothing. */
    public String answer(@Nullable Integer statusCode, @Nullable String response) {
        return OutgoingAnswer.read(receiver, statusCode, response).accepted() ? "accepted" : "refused";
    }

    /** Why it was refused, or null. */
    public @Nullable String reason(@Nullable Integer statusCode, @Nullable String response) {
        return OutgoingAnswer.read(receiver, statusCode, response).reason();
    }

    /** The number the receiver gave, or null. */
    public @Nullable String number(@Nullable Integer statusCode, @Nullable String response) {
        return OutgoingAnswer.read(receiver, statusCode, response).number();
    }

    /** Puts on the application's record what the other side decided; nothing when it was not asked to the end. */
    public void record(DelegateExecution execution) {
        Object answer = execution.getVariable(kind + "Answer");
        if (answer == null || execution.isCanceled()) {
            return;
        }
        Object reason = execution.getVariable(kind + "Reason");
        Object number = execution.getVariable(numberVariable);
        String text = "accepted".equals(answer)
                ? receiver + "已受理" + (number == null ? "，未给出编号。" : "，编号：" + number + "。")
                : reason + "。已转人工办理。";
        record.add((Long) execution.getVariable(CaseVariables.CASE_ID), kind, text);
    }
}
