package cn.safecommunity.title;

import cn.safecommunity.safety.Accident;
import cn.safecommunity.safety.SafetyRecord;
import cn.safecommunity.safety.SafetyRecordEntered;
import cn.safecommunity.safety.SafetyRecordVersion;
import cn.safecommunity.safety.SafetyRecords;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A grave 生产安全事故 (较大 or worse) that comes to the records while a title is valid asks for its revocation, so that it
 * cannot be overlooked. Each accident asks once, also when the record is corrected afterwards.
 */
@Component
class GraveAccidents {

    private final TitleRepository titles;
    private final SafetyRecords records;
    private final Revocations revocations;
    private final Clock clock;

    GraveAccidents(TitleRepository titles, SafetyRecords records, Revocations revocations, Clock clock) {
        this.titles = titles;
        this.records = records;
        this.revocations = revocations;
        this.clock = clock;
    }

    @EventListener
    void propose(SafetyRecordEntered entered) {
        SafetyRecordVersion year = records.of(entered.community()).stream()
                .filter(version -> version.facts().year() == entered.year())
                .findFirst()
                .orElseThrow();
        titles.valid(LocalDate.now(clock)).stream()
                .filter(held -> held.title().community().equals(entered.community()))
                .filter(held -> held.caseId() != null)
                .forEach(held -> propose(held, year));
    }

    private void propose(HeldTitle held, SafetyRecordVersion year) {
        SafetyRecord facts = year.facts();
        LocalDate conferred = held.title().conferredOn();
        if (facts.details().isEmpty() && facts.hadGraveAccident() && facts.year() > conferred.getYear()) {
            String all = facts.year() + "年度安全记录登记有较大及以上事故，全年死亡 " + facts.deaths() + " 人，重伤 " + facts.seriousInjuries()
                    + " 人。";
            bringUp(held, all, year, String.valueOf(facts.year()));
        }
        facts.details().stream()
                .filter(Accident::isGrave)
                .filter(accident -> !accident.happenedOn().isBefore(conferred))
                .forEach(accident -> bringUp(
                        held, sentence(accident), year, accident.happenedOn().toString()));
    }

    private static String sentence(Accident accident) {
        return accident.happenedOn() + "发生" + accident.grade().label() + "，死亡 " + accident.deaths() + " 人，重伤 "
                + accident.seriousInjuries() + " 人：" + accident.summary();
    }

    private void bringUp(HeldTitle held, String explanation, SafetyRecordVersion year, String occasion) {
        revocations.bringUp(held, Ground.GRAVE_ACCIDENT, explanation, year.enteredBy(), occasion);
    }
}
