package cn.safecommunity.title;

import cn.safecommunity.assessment.AssessmentVariables;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens the case file of a title, whose number is that of the certificate, to those who conferred and those who hold it. */
@Component("openTitleSupervision")
class OpenTitleSupervisionListener implements ExecutionListener {

    private final TitleRepository titles;
    private final CaseFiles files;
    private final Organisations organisations;
    private final Clock clock;

    OpenTitleSupervisionListener(TitleRepository titles, CaseFiles files, Organisations organisations, Clock clock) {
        this.titles = titles;
        this.files = files;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Title title = titles.get(TitleVariables.certificate(execution)).title();
        Organisation unit = organisations.get(title.community());
        String county = Objects.requireNonNull(unit.parentCode(), "A creation unit lies in a county");
        String subject = organisations.nameOf(county) + unit.name() + " " + title.name();
        long file = files.openToProvince(TitleKind.ID, county, title.community(), subject, title.isNational());
        titles.supervise(title.certificateNumber(), file, LocalDate.now(clock));
        execution.setVariable(CaseVariables.CHAIN, title.chain().id());
        execution.setVariable(CaseVariables.LEVEL, title.level().id());
        execution.setVariable(AssessmentVariables.ROUND, 0);
        files.begin(execution, file, title.certificateNumber());
    }
}
