package cn.safecommunity.title;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.document.IssuedDocument;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.title.TitleRepository.Renewal;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Adds a period of validity to a title that has passed its re-assessment, issues the notice of it, and settles what is open in
 * the period that it ends.
 */
@Component("renewTitle")
class RenewTitleDelegate implements JavaDelegate {

    private final TitleRepository titles;
    private final OpenDuties duties;
    private final TitleLife life;
    private final TitleLetters letters;
    private final CaseRecord record;
    private final Clock clock;

    RenewTitleDelegate(
            TitleRepository titles,
            OpenDuties duties,
            TitleLife life,
            TitleLetters letters,
            CaseRecord record,
            Clock clock) {
        this.titles = titles;
        this.duties = duties;
        this.life = life;
        this.letters = letters;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String certificate = TitleVariables.certificate(execution);
        LifeDates dates = life.dates(certificate);
        boolean unchecked = duties.isUnchecked(execution);
        duties.carryOver(execution, certificate);
        titles.renew(certificate, new Renewal(LocalDate.now(clock), dates.expiresOn(), dates.renewedUntil()));
        HeldTitle renewed = titles.get(certificate);
        IssuedDocument letter = letters.renewal(renewed);
        record.add(
                TitleLetters.file(renewed),
                "renewed",
                "复评合格，称号续期至" + WrittenDay.of(dates.renewedUntil()) + "，" + letter.kindName() + " " + letter.number()
                        + "。");
        if (unchecked) {
            duties.sayUnchecked(renewed, dates);
        }
    }
}
