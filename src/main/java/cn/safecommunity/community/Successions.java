package cn.safecommunity.community;

import cn.safecommunity.PlausibleDate;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.WrittenDay;
import cn.safecommunity.organisation.Directory;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Mergers of creation units: what the predecessor had goes on under the successor's name, without loss. */
@Service
public class Successions {

    private static final int LONGEST_BASIS = 200;

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Successions(
            JdbcClient jdbc,
            Organisations organisations,
            Directory directory,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.directory = directory;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Records a merger and moves everything to the successor, in one transaction. */
    @Transactional
    public void merge(String predecessor, String successor, LocalDate mergedOn, String basis, String person) {
        lock(predecessor, successor);
        check(organisations.get(predecessor), organisations.get(successor), mergedOn);
        jdbc.sql("INSERT INTO succession (predecessor, successor, merged_on, basis, recorded_by, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        predecessor,
                        successor,
                        mergedOn,
                        Text.required("basis", basis, LONGEST_BASIS, "请填写撤并依据，例如批复的文号。"),
                        person,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        organisations.abolish(predecessor);
        directory.joinAll(Groups.communityGroup(predecessor), Groups.communityGroup(successor));
        events.publishEvent(new UnitMerged(predecessor, successor, mergedOn));
    }

    /** Refuses what {@link #merge} would refuse, whichever room does, and records nothing. */
    public void rehearse(String predecessor, String successor, LocalDate mergedOn, String basis, String person) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            merge(predecessor, successor, mergedOn, basis, person);
        });
    }

    /** Whether exactly this merger is recorded already. */
    public boolean isRecorded(String predecessor, String successor, LocalDate mergedOn, String basis) {
        return find(predecessor)
                .filter(known -> known.successor().equals(successor)
                        && known.mergedOn().equals(mergedOn)
                        && known.basis().equals(basis.strip()))
                .isPresent();
    }

    /** Two mergers of the same unit wait for each other; the order of the codes keeps them from blocking each other. */
    private void lock(String one, String other) {
        jdbc.sql("SELECT code FROM organisation WHERE code IN (?, ?) ORDER BY code FOR UPDATE")
                .params(one, other)
                .query(String.class)
                .list();
    }

    private void check(Organisation from, Organisation to, LocalDate mergedOn) {
        if (!from.isSingleUnit() || !to.isSingleUnit()) {
            throw Refusal.at("successor", "只有街道办事处、乡镇、企业或园区可以登记撤并，请核对两个单位的代码。");
        }
        if (from.code().equals(to.code())) {
            throw Refusal.at("successor", "承接单位不能是被撤并的单位自己，请重新选择。");
        }
        if (from.abolished()) {
            String known = find(from.code())
                    .map(one ->
                            "（" + WrittenDay.of(one.mergedOn()) + "并入" + organisations.nameOf(one.successor()) + "）")
                    .orElse("");
            throw Refusal.at("predecessor", from.name() + "已经登记过撤并" + known + "，不能再次登记。");
        }
        if (to.abolished()) {
            throw Refusal.at("successor", to.name() + "本身已被撤并，请选择现在存在的单位。");
        }
        if (!Objects.equals(from.parentCode(), to.parentCode())) {
            throw Refusal.at("successor", to.name() + "与" + from.name() + "不在同一个县区，请核对单位代码。");
        }
        PlausibleDate.check("mergedOn", "撤并日期", mergedOn, LocalDate.of(1949, 10, 1), LocalDate.of(2100, 12, 31));
        if (mergedOn.isAfter(LocalDate.now(clock))) {
            throw Refusal.at("mergedOn", "撤并日期还没有到，请在撤并生效之日及以后登记。");
        }
    }

    /** All mergers, the latest first. */
    public List<Succession> all() {
        return jdbc.sql("SELECT * FROM succession ORDER BY merged_on DESC, predecessor")
                .query(Successions::map)
                .list();
    }

    /** Into which unit this one was merged; none while it goes on itself. */
    public Optional<Succession> of(String predecessor) {
        return find(predecessor);
    }

    /** The units that were merged into this one, the latest first. */
    public List<Succession> into(String successor) {
        return jdbc.sql("SELECT * FROM succession WHERE successor = ? ORDER BY merged_on DESC, predecessor")
                .param(successor)
                .query(Successions::map)
                .list();
    }

    /** The mergers of these units, the latest first; {@code most} of them. */
    public List<Succession> ofAll(Collection<String> predecessors, int most) {
        return predecessors.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM succession WHERE predecessor = ANY(string_to_array(:codes, ','))"
                                + " ORDER BY merged_on DESC, predecessor LIMIT :most")
                        .param("codes", String.join(",", predecessors))
                        .param("most", most)
                        .query(Successions::map)
                        .list();
    }

    private Optional<Succession> find(String predecessor) {
        return jdbc.sql("SELECT * FROM succession WHERE predecessor = ?")
                .param(predecessor)
                .query(Successions::map)
                .optional();
    }

    /** The unit that goes on for this one today: itself while it exists, else the last of its successors. */
    public String today(String code) {
        return find(code).map(known -> today(known.successor())).orElse(code);
    }

    private static Succession map(ResultSet row, int n) throws SQLException {
        return new Succession(
                row.getString("predecessor"),
                row.getString("successor"),
                row.getObject("merged_on", LocalDate.class),
                row.getString("basis"),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
