package cn.safecommunity.pilot;

import cn.safecommunity.community.MergerStep;
import cn.safecommunity.community.MovedByMerger;
import cn.safecommunity.community.UnitMerged;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.Organisations;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When units merge, the successor is the pilot and the candidate. Where both were pilots one place of the county becomes
 * free; who answered for it stays on the record.
 */
@Component
class PilotsFollowMerger implements MovedByMerger {

    private final JdbcClient jdbc;
    private final Pilots pilots;
    private final Selections selections;
    private final Organisations organisations;
    private final CaseRecord record;

    PilotsFollowMerger(
            JdbcClient jdbc, Pilots pilots, Selections selections, Organisations organisations, CaseRecord record) {
        this.jdbc = jdbc;
        this.pilots = pilots;
        this.selections = selections;
        this.organisations = organisations;
        this.record = record;
    }

    @EventListener
    @Order(MergerStep.ROOMS)
    public void follow(UnitMerged merged) {
        moveCandidates(merged);
        programmesOf(merged.predecessor()).forEach(programme -> movePilot(programme, merged));
    }

    /** Where the unit is a pilot today. */
    private List<Long> programmesOf(String unit) {
        return jdbc.sql("SELECT programme FROM pilot WHERE unit = ? AND left_on IS NULL")
                .param(unit)
                .query(Long.class)
                .list();
    }

    @Override
    public Optional<String> moves(String predecessor, String successor) {
        List<Long> programmes = programmesOf(predecessor);
        if (programmes.isEmpty()) {
            return Optional.empty();
        }
        boolean both = programmesOf(successor).stream().anyMatch(programmes::contains);
        return Optional.of(both ? "试点：两个单位都是试点，合为一个，空出一个名额由县区补选" : "试点和包抓责任");
    }

    private void moveCandidates(UnitMerged merged) {
        jdbc.sql("DELETE FROM candidate gone USING candidate other WHERE gone.unit = ? AND other.unit = ?"
                        + " AND other.selection = gone.selection")
                .params(merged.predecessor(), merged.successor())
                .update();
        jdbc.sql("UPDATE candidate SET unit = ? WHERE unit = ?")
                .params(merged.successor(), merged.predecessor())
                .update();
    }

    private void movePilot(long programme, UnitMerged merged) {
        boolean both =
                pilots.of(programme).stream().anyMatch(pilot -> pilot.unit().equals(merged.successor()));
        pilots.of(programme).stream()
                .filter(pilot -> pilot.unit().equals(merged.predecessor()))
                .forEach(pilot -> {
                    if (both) {
                        pilots.leave(pilot, "并入" + organisations.nameOf(merged.successor()) + "，两个试点合为一个。");
                    } else {
                        pilots.follow(pilot, merged.successor());
                    }
                    write(pilot, merged, both);
                });
    }

    private void write(Pilot pilot, UnitMerged merged, boolean both) {
        String text = "试点" + organisations.nameOf(merged.predecessor()) + "并入"
                + organisations.nameOf(merged.successor()) + "（包抓领导："
                + pilot.leader().name() + "，" + pilot.leader().post() + "），"
                + (both ? "两个试点合为一个，空出一个名额。" : "由" + organisations.nameOf(merged.successor()) + "继续试点。");
        selections.of(pilot.programme()).stream()
                .filter(selection -> selection.county().equals(pilot.county()))
                .forEach(selection -> record.add(selection.caseId(), "merged", text));
    }
}
