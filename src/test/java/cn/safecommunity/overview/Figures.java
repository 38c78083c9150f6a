package cn.safecommunity.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.annual.AnnualSheet;
import cn.safecommunity.annual.AnnualSheets;
import cn.safecommunity.creation.CheckStanding.State;
import cn.safecommunity.gate.CountyFacts;
import cn.safecommunity.gate.Facts;
import cn.safecommunity.gate.Gate;
import cn.safecommunity.gate.GateLine;
import cn.safecommunity.gate.Gates;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.overview.Board.CountyLine;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.Programmes;
import cn.safecommunity.ranking.Rankings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/**
 * Compares what board, gate, lists and annual sheets say of a programme on the day a gate closed: with what was counted
 * inside, and with each other as people read them.
 */
@TestComponent
public class Figures {

    private static final String OFFICE = "city-office";

    private final Programmes programmes;
    private final Facts facts;
    private final Gates gates;
    private final Boards boards;
    private final Lists lists;
    private final Rankings rankings;
    private final AnnualSheets sheets;
    private final Access access;
    private final Environment environment;

    Figures(
            Programmes programmes,
            Facts facts,
            Gates gates,
            Boards boards,
            Lists lists,
            Rankings rankings,
            AnnualSheets sheets,
            Access access,
            Environment environment) {
        this.programmes = programmes;
        this.facts = facts;
        this.gates = gates;
        this.boards = boards;
        this.lists = lists;
        this.rankings = rankings;
        this.sheets = sheets;
        this.access = access;
        this.environment = environment;
    }

    /** The figures of that gate are the same everywhere, asked on its last day and asked today. */
    public void agree(long id, int phase) {
        Programme programme = programmes.get(id);
        Gate gate = gates.of(id).stream()
                .filter(each -> each.phase() == phase)
                .findFirst()
                .orElseThrow();
        LocalDate day = programme.plan().phaseEnds(phase);
        List<CountyFacts> written = gate.lines().stream().map(GateLine::facts).toList();
        assertThat(facts.of(id, day)).as("asked today for " + day).isEqualTo(written);
        Date now = ClockUtil.getCurrentTime();
        ClockUtil.setCurrentTime(Date.from(
                day.atTime(23, 59, 59).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
        try {
            board(programme, gate, written);
            excel(programme, written);
            checks(programme, gate, written);
            annual(programme, day.getYear(), written);
            new FiguresAtTheDoors("http://localhost:" + environment.getProperty("local.server.port"), OFFICE, "demo")
                    .agreeWithGate(id, phase);
        } finally {
            ClockUtil.setCurrentTime(now);
        }
    }

    private void board(Programme programme, Gate gate, List<CountyFacts> written) {
        Board board = boards.of(programme, sight());
        assertThat(board.national().counted()).isEqualTo(gate.national());
        assertThat(board.provincial().counted()).isEqualTo(gate.provincial());
        assertThat(board.pilotsUpToStandard().counted()).isEqualTo(gate.upToStandard());
        assertThat(board.pilots().counted())
                .isEqualTo(written.stream().mapToInt(CountyFacts::pilots).sum());
        if (gate.phase() == 1) {
            assertThat(board.unformedBodies()).isEqualTo(gate.unformed());
        }
        for (int n = 0; n < written.size(); n++) {
            CountyLine line = board.lines().get(n);
            CountyFacts found = written.get(n);
            assertThat(line.county()).isEqualTo(found.county());
            assertThat(List.of(
                            line.pilots().size(),
                            line.provincial(),
                            line.national(),
                            line.earlierTitles(),
                            line.upToStandard(),
                            line.runningCases(),
                            line.yellowCards(),
                            line.redCards(),
                            line.openFindings(),
                            line.mobilised(),
                            line.leadingBody()))
                    .as(line.countyName())
                    .containsExactly(
                            found.pilots(),
                            found.provincial(),
                            found.national(),
                            found.earlierTitles(),
                            found.upToStandard(),
                            found.runningCases(),
                            found.yellowCards(),
                            found.redCards(),
                            found.openFindings(),
                            found.mobilised(),
                            found.leadingBody());
        }
    }

    /** Who has passed the preliminary check is the same in gate, board, ranking and lists. */
    private void checks(Programme programme, Gate gate, List<CountyFacts> written) {
        int pilots = written.stream().mapToInt(CountyFacts::pilots).sum();
        assertThat(gates.views(programme, county -> true).get(gate.phase() - 1).checks())
                .hasSize(pilots)
                .filteredOn(check -> check.state() == State.PASSED)
                .hasSize(gate.upToStandard());
        assertThat(boards.of(programme, sight()).lines())
                .flatExtracting(CountyLine::pilots)
                .filteredOn(pilot -> pilot.check().state() == State.PASSED)
                .hasSize(gate.upToStandard())
                .allMatch(pilot -> pilot.upToStandard());
        assertThat(rankings.of(programme))
                .hasSize(pilots)
                .filteredOn(ranked -> ranked.state() == State.PASSED)
                .hasSize(gate.upToStandard());
        assertThat(column(programme, "ranking", "初验"))
                .hasSize(pilots)
                .filteredOn(State.PASSED.label()::equals)
                .hasSize(gate.upToStandard());
    }

    private void excel(Programme programme, List<CountyFacts> written) {
        assertThat(column(programme, "progress", "省级称号"))
                .isEqualTo(written.stream().map(CountyFacts::provincial).toList());
        assertThat(column(programme, "progress", "全国称号"))
                .isEqualTo(written.stream().map(CountyFacts::national).toList());
        assertThat(column(programme, "progress", "累计黄牌"))
                .isEqualTo(written.stream().map(CountyFacts::yellowCards).toList());
        assertThat(column(programme, "titles", "备注"))
                .filteredOn(""::equals)
                .hasSize(written.stream()
                        .mapToInt(each -> each.provincial() + each.national())
                        .sum());
        assertThat(column(programme, "pilots", "单位代码"))
                .hasSize(written.stream().mapToInt(CountyFacts::pilots).sum());
        assertThat(column(programme, "responsibilities", "县区包抓领导"))
                .hasSize(written.stream().mapToInt(CountyFacts::pilots).sum());
    }

    private List<@Nullable Object> column(Programme programme, String list, String head) {
        Table table = lists.of(programme.caseId(), list, null, OFFICE);
        return table.rows().stream()
                .map(row -> row.get(table.head().indexOf(head)))
                .toList();
    }

    private void annual(Programme programme, int year, List<CountyFacts> written) {
        for (AnnualSheet sheet : sheets.of(programme.caseId(), year)) {
            CountyFacts found = written.stream()
                    .filter(each -> each.county().equals(sheet.county()))
                    .findFirst()
                    .orElseThrow();
            String said = Objects.requireNonNull(sheet.lines().toString());
            assertThat(said)
                    .as(sheet.countyName())
                    .contains("已确定 " + found.pilots() + " 个", "未办结的督导问题 " + found.openFindings() + " 个");
            assertThat(said).containsAnyOf("有效 " + titles(found) + " 个", "有效称号 " + titles(found) + " 个");
        }
    }

    private static int titles(CountyFacts facts) {
        return facts.provincial() + facts.national();
    }

    private Sight sight() {
        return access.sightOf(OFFICE);
    }
}
