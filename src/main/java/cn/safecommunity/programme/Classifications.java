package cn.safecommunity.programme;

import cn.safecommunity.OneAfterTheOther;
import cn.safecommunity.Refusal;
import cn.safecommunity.Seen;
import cn.safecommunity.Text;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.CityOffice;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import cn.safecommunity.pilot.Pilot;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.policy.Chain;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For which title each pilot is a candidate (notice clause 4-phase1): decided in a task, corrected later with a reason. */
@Service
public class Classifications {

    private final Programmes programmes;
    private final Pilots pilots;
    private final Organisations organisations;
    private final CityOffice cityOffice;
    private final People people;
    private final CaseRecord record;
    private final JdbcClient jdbc;
    private final Clock clock;

    Classifications(
            Programmes programmes,
            Pilots pilots,
            Organisations organisations,
            CityOffice cityOffice,
            People people,
            CaseRecord record,
            JdbcClient jdbc,
            Clock clock) {
        this.programmes = programmes;
        this.pilots = pilots;
        this.organisations = organisations;
        this.cityOffice = cityOffice;
        this.people = people;
        this.record = record;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A pilot, and the title it is a candidate for. */
    public record Ranked(String unit, @Nullable Chain rank) {}

    /** Which state of the list this is, all pilots by county; a correction is a change of it as well. */
    public static String seen(Stream<Ranked> list) {
        return Seen.of(list.toList());
    }

    /** The same as it stands. */
    public String seen(long programme) {
        return seen(pilots.of(programme).stream().map(pilot -> new Ranked(pilot.unit(), pilot.rank())));
    }

    /** The chain that a form means. */
    public static Chain rank(String field, @Nullable String given) {
        return Arrays.stream(Chain.values())
                .filter(chain -> chain.id().equals(given))
                .findFirst()
                .orElseThrow(() -> Refusal.at(field, "“" + (given == null ? "" : given) + "”不是候选类别。请选“全国”或“省级”。"));
    }

    /** Every confirmed pilot is a candidate for one of the titles; being one waives none of the conditions later. */
    public void decide(long programme, TaskAnswer answer) {
        turn(programme);
        List<Pilot> all = pilots.of(programme);
        answer.requireSeen("候选名单", seen(all.stream().map(pilot -> new Ranked(pilot.unit(), pilot.rank()))));
        all.stream().filter(pilot -> pilot.rank() == null).findFirst().ifPresent(pilot -> {
            throw Refusal.at(
                    pilot.unit(),
                    organisations.nameOf(pilot.county()) + organisations.nameOf(pilot.unit())
                            + "还没有分类。请为每个试点选择“全国”或“省级”候选，保存后再提交。");
        });
        pilots.decideRanks(programme);
        long national =
                all.stream().filter(pilot -> pilot.rank() == Chain.NATIONAL).count();
        int free = programmes.get(programme).plan().pilots() - all.size();
        record.add(
                programme,
                "classified",
                "候选名单已确定：全国候选 " + national + " 个，省级候选 " + (all.size() - national) + " 个。"
                        + (free > 0 ? "还有 " + free + " 个名额没有确定试点，确定后继续分类。" : ""));
    }

    /**
     * Decides and confirms one after the other: pilots that are confirmed meanwhile are either seen by whoever decides, or find
     * that the programme waits for them.
     */
    public void turn(long programme) {
        OneAfterTheOther.wait(jdbc, "classification", programme);
    }

    /** Whether every place has its pilot and every pilot its classification. */
    public boolean complete(long programme) {
        List<Pilot> all = pilots.of(programme);
        return all.size() >= programmes.get(programme).plan().pilots()
                && all.stream().allMatch(pilot -> pilot.rank() != null);
    }

    /** Corrects the classification of one pilot; who did it, from what, to what and why stays on the record. */
    @Transactional
    void correct(long programmeId, String unit, @Nullable String given, @Nullable String reason, String person) {
        cityOffice.require(person, "候选类别由市安委办更正，请与市安委办联系。");
        Programme programme = programmes.get(programmeId);
        if (!programme.isRunning()
                || LocalDate.now(clock).isAfter(programme.plan().phaseThreeEnds())) {
            throw new Refusal("“" + programme.plan().name() + "”不在进行中，候选名单不能再改。");
        }
        Pilot pilot = pilots.lock(programmeId, unit);
        Chain rank = rank("rank", given);
        if (rank == pilot.rank()) {
            throw Refusal.at("rank", organisations.nameOf(unit) + "现在就是" + Pilots.rankName(rank) + "。请选择另一类。");
        }
        String why = Text.required("reason", reason, Text.LONGEST_REASON, "请填写更正的原因。");
        pilots.reclassify(pilot, rank);
        String text = people.nameOf(person) + "把" + organisations.nameOf(pilot.county()) + organisations.nameOf(unit)
                + "由“" + Pilots.rankName(pilot.rank()) + "”改为“" + Pilots.rankName(rank) + "”，原因：" + why;
        Stream.of(programmeId, programmes.county(programmeId, pilot.county()).caseId())
                .forEach(file -> record.add(file, "reclassified", text));
    }
}
