package cn.safecommunity.programme;

import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.CityOffice;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import cn.safecommunity.pilot.Pilot;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.pilot.PlaceFreed;
import cn.safecommunity.pilot.SelectionVariables;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A pilot is taken out with a reason, or merged into another; its place is nominated again by the county. */
@Service
public class Replacements {

    private final Programmes programmes;
    private final Pilots pilots;
    private final Organisations organisations;
    private final CityOffice cityOffice;
    private final People people;
    private final CaseFiles files;
    private final CaseRecord record;
    private final RuntimeService runtime;
    private final AsTheSystem asTheSystem;

    Replacements(
            Programmes programmes,
            Pilots pilots,
            Organisations organisations,
            CityOffice cityOffice,
            People people,
            CaseFiles files,
            CaseRecord record,
            RuntimeService runtime,
            AsTheSystem asTheSystem) {
        this.programmes = programmes;
        this.pilots = pilots;
        this.organisations = organisations;
        this.cityOffice = cityOffice;
        this.people = people;
        this.files = files;
        this.record = record;
        this.runtime = runtime;
        this.asTheSystem = asTheSystem;
    }

    /** Takes a pilot out of a running programme; who answered for it stays readable. */
    @Transactional
    public void replace(long programmeId, String unit, @Nullable String reason, String person) {
        cityOffice.require(person, "试点由市安委办调整，请与市安委办联系。");
        Programme programme = programmes.get(programmeId);
        if (!programme.isRunning()) {
            throw new Refusal("“" + programme.plan().name() + "”不在进行中，试点不能再调整。");
        }
        Pilot pilot = pilots.get(programmeId, unit);
        String why = Text.required("reason", reason, Text.LONGEST_REASON, "请填写调整的原因。");
        String text = people.nameOf(person) + "把"
                + organisations.get(pilot.county()).name()
                + organisations.get(unit).name() + "（包抓领导：" + pilot.leader() + "）调出试点，原因：" + why + " 名额空出，由县区重新推荐。";
        Stream.of(programmeId, programmes.county(programmeId, pilot.county()).caseId())
                .forEach(file -> record.add(file, "replaced", text));
        pilots.leave(pilot, why);
    }

    /** Lets the county nominate again, as long as the programme runs. */
    @EventListener
    public void fill(PlaceFreed freed) {
        String instance = files.get(freed.programme()).processInstanceId();
        if (programmes.get(freed.programme()).isRunning() && instance != null) {
            asTheSystem.ask(() -> runtime.createMessageCorrelation(ProgrammeModel.PLACE_FREE_MESSAGE)
                    .processInstanceId(instance)
                    .setVariableToTriggeredScope(CaseVariables.COUNTY, freed.county())
                    .setVariableToTriggeredScope(SelectionVariables.PLACES, 1)
                    .correlateWithResult());
        }
    }
}
