package cn.safecommunity.programme;

import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.CityOffice;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import cn.safecommunity.pilot.Pilot;
import cn.safecommunity.pilot.Pilots;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A pilot is taken out with a reason; its place is then free. */
@Service
public class Replacements {

    private final Programmes programmes;
    private final Pilots pilots;
    private final Organisations organisations;
    private final CityOffice cityOffice;
    private final People people;
    private final CaseRecord record;

    Replacements(
            Programmes programmes,
            Pilots pilots,
            Organisations organisations,
            CityOffice cityOffice,
            People people,
            CaseRecord record) {
        this.programmes = programmes;
        this.pilots = pilots;
        this.organisations = organisations;
        this.cityOffice = cityOffice;
        this.people = people;
        this.record = record;
    }

    /** Takes a pilot out of a running programme; who answered for it stays readable. */
    @Transactional
    public void replace(long programmeId, String unit, @Nullable String reason, String person) {
        cityOffice.require(person, "试点由市安委办调整，请与市安委办联系。");
        Programme programme = programmes.get(programmeId);
        if (!programme.isRunning()) {
            throw new Refusal("“" + programme.plan().name() + "”不在进行中，试点不能再调整。");
        }
        Pilot pilot = pilots.lock(programmeId, unit);
        String why = Text.required("reason", reason, Text.LONGEST_REASON, "请填写调整的原因。");
        String text = people.nameOf(person) + "把"
                + organisations.nameOf(pilot.county())
                + organisations.nameOf(unit) + "（包抓领导：" + pilot.leader().name() + "）调出试点，原因：" + why
                + " 名额空出，由县区重新推荐。";
        Stream.of(programmeId, programmes.county(programmeId, pilot.county()).caseId())
                .forEach(file -> record.add(file, "replaced", text));
        pilots.leave(pilot, why);
    }
}
