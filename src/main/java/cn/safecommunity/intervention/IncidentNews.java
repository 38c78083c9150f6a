package cn.safecommunity.intervention;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.Opinion;
import cn.safecommunity.casefile.Opinions;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.policy.Level;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * When the system has stopped trying a step of a case, the record of the case says so in plain words, and the city office
 * and the office that handled the case last are told.
 */
@Component
class IncidentNews {

    private static final String KIND = "incident";
    private static final String SUBJECT = "【安全社区】系统步骤没有办成";

    private final InterventionRepository repository;
    private final CaseRecord record;
    private final ObjectProvider<ModelWords> words;
    private final ObjectProvider<CaseFiles> files;
    private final ObjectProvider<Opinions> opinions;
    private final ObjectProvider<Messages> messages;

    IncidentNews(
            InterventionRepository repository,
            CaseRecord record,
            ObjectProvider<ModelWords> words,
            ObjectProvider<CaseFiles> files,
            ObjectProvider<Opinions> opinions,
            ObjectProvider<Messages> messages) {
        this.repository = repository;
        this.record = record;
        this.words = words;
        this.files = files;
        this.opinions = opinions;
        this.messages = messages;
    }

    /** The instances above are told of the same incident, their case once. */
    void heard(HistoricIncidentEventEntity incident) {
        if (incident.isEventOfType(HistoryEventTypes.INCIDENT_CREATE)
                && incident.getId().equals(incident.getRootCauseIncidentId())) {
            String text = text(incident);
            repository.casesOf(incident.getProcessInstanceId()).forEach(caseId -> tell(caseId, text));
        }
    }

    private String text(HistoricIncidentEventEntity incident) {
        JobEntity job = incident.getConfiguration() == null
                ? null
                : Context.getCommandContext().getJobManager().findJobById(incident.getConfiguration());
        String trace = job == null ? null : job.getExceptionStacktrace();
        String step = words.getObject().name(incident.getProcessDefinitionId(), incident.getActivityId());
        return "“" + step + "”由系统自动办理，多次没有办成，已停止重试。原因："
                + FailureWords.of(incident.getIncidentMessage(), trace).reason() + "已请系统管理员处理，不用重复提交。";
    }

    private void tell(long caseId, String text) {
        record.add(caseId, KIND, text);
        messages.getObject().tellGroups(caseId, concerned(caseId), SUBJECT, text);
    }

    /** The city office, and who handled the case last. */
    private List<String> concerned(long caseId) {
        List<String> groups = new ArrayList<>(List.of(Groups.CITY_OFFICE));
        List<Opinion> given = opinions.getObject().of(caseId);
        if (!given.isEmpty()) {
            CaseFile file = files.getObject().get(caseId);
            Level level = given.get(given.size() - 1).level();
            if (level != Level.COMMUNITY) {
                groups.add(Groups.examiner(level, file.county()));
            } else if (file.community() != null) {
                groups.add(Groups.communityGroup(file.community()));
            }
        }
        return groups;
    }
}
