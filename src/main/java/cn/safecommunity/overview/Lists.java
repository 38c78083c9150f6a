package cn.safecommunity.overview;

import cn.safecommunity.NotFound;
import cn.safecommunity.annual.AnnualLine;
import cn.safecommunity.annual.AnnualSheet;
import cn.safecommunity.annual.AnnualSheets;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.pilot.LeadingBodies;
import cn.safecommunity.pilot.LeadingBody;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.programme.Board;
import cn.safecommunity.programme.Board.CountyLine;
import cn.safecommunity.programme.Boards;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.Programmes;
import cn.safecommunity.title.Titles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The lists that the notice asks for (clauses 4 and 5), drawn up from what is on record now. */
@Service
class Lists {

    private final Programmes programmes;
    private final Boards boards;
    private final Pilots pilots;
    private final LeadingBodies leadingBodies;
    private final Titles titles;
    private final AnnualSheets annual;
    private final Organisations organisations;
    private final People people;
    private final Access access;
    private final Clock clock;

    Lists(
            Programmes programmes,
            Boards boards,
            Pilots pilots,
            LeadingBodies leadingBodies,
            Titles titles,
            AnnualSheets annual,
            Organisations organisations,
            People people,
            Access access,
            Clock clock) {
        this.programmes = programmes;
        this.boards = boards;
        this.pilots = pilots;
        this.leadingBodies = leadingBodies;
        this.titles = titles;
        this.annual = annual;
        this.organisations = organisations;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** The list of that name; {@code year} matters for the annual assessment only. */
    Table of(long programmeId, String name, @Nullable Integer year, String person) {
        Programme programme = programmes.get(programmeId);
        return switch (name) {
            case "pilots" -> pilots(board(programme, person));
            case "responsibilities" -> responsibilities(programme);
            case "contacts" -> contacts(programme);
            case "candidates" -> candidates(board(programme, person));
            case "titles" -> titles();
            case "progress" -> progress(board(programme, person));
            case "annual" ->
                annual(programme, year == null ? LocalDate.now(clock).getYear() : year);
            default -> throw new NotFound("没有名为“" + name + "”的名单，请从页面上的名单中选择。");
        };
    }

    private Board board(Programme programme, String person) {
        Sight sight = access.sightOf(person);
        return boards.of(programme, sight);
    }

    private static Table pilots(Board board) {
        Table table = Table.of("pilots", "试点单位名单", "序号", "县区", "单位代码", "试点单位", "包抓领导", "候选类别", "是否达标", "持有称号");
        for (CountyLine line : board.lines()) {
            line.pilots()
                    .forEach(pilot -> table.add(
                            table.rows().size() + 1,
                            line.countyName(),
                            pilot.unit(),
                            pilot.name(),
                            pilot.leader(),
                            rank(pilot.candidateFor()),
                            pilot.upToStandard() ? "已达标" : "未达标",
                            String.join(
                                    "、",
                                    pilot.titles().stream().map(Chain::label).toList())));
        }
        return table;
    }

    private Table responsibilities(Programme programme) {
        Table table = Table.of("responsibilities", "包抓责任一览表", "序号", "县区", "试点单位", "包抓领导", "职务", "联系电话", "确定日期");
        pilots.of(programme.caseId())
                .forEach(pilot -> table.add(
                        table.rows().size() + 1,
                        organisations.get(pilot.county()).name(),
                        organisations.get(pilot.unit()).name(),
                        pilot.leader(),
                        pilot.post(),
                        pilot.phone(),
                        pilot.designatedOn()));
        return table;
    }

    /** A department of the city is known by its group, everybody else by a code. */
    private Table contacts(Programme programme) {
        Table table = Table.of("contacts", "领导机构和联系人名单", "序号", "单位", "分管领导", "职务", "联系人", "联系电话", "工作人员数", "工作经费（万元）");
        Map<String, String> names =
                organisations.all().stream().collect(Collectors.toMap(Organisation::code, Organisation::name));
        for (LeadingBody body : leadingBodies.of(programme.caseId())) {
            String name = names.get(body.body());
            table.add(
                    table.rows().size() + 1,
                    name == null ? people.groupName(body.body()) : name,
                    body.leader(),
                    body.post(),
                    body.contact(),
                    body.phone(),
                    body.staff(),
                    body.funds());
        }
        return table;
    }

    private static Table candidates(Board board) {
        Table table = Table.of("candidates", "国家级、省级安全社区候选名单", "序号", "候选类别", "县区", "单位", "是否达标", "持有称号");
        for (Chain rank : List.of(Chain.NATIONAL, Chain.PROVINCIAL)) {
            for (CountyLine line : board.lines()) {
                line.pilots().stream()
                        .filter(pilot -> rank == pilot.candidateFor())
                        .forEach(pilot -> table.add(
                                table.rows().size() + 1,
                                rank(rank),
                                line.countyName(),
                                pilot.name(),
                                pilot.upToStandard() ? "已达标" : "未达标",
                                String.join(
                                        "、",
                                        pilot.titles().stream()
                                                .map(Chain::label)
                                                .toList())));
            }
        }
        return table;
    }

    private Table titles() {
        Table table = Table.of("titles", "有效称号名单", "序号", "称号", "县区", "单位", "证书编号", "命名日期", "有效期至");
        titles.valid(LocalDate.now(clock)).forEach(title -> {
            Organisation unit = organisations.get(title.community());
            table.add(
                    table.rows().size() + 1,
                    title.name(),
                    organisations
                            .get(Objects.requireNonNullElse(unit.parentCode(), unit.code()))
                            .name(),
                    unit.name(),
                    title.certificateNumber(),
                    title.conferredOn(),
                    title.validUntil());
        });
        return table;
    }

    private static Table progress(Board board) {
        Table table = Table.of(
                "progress",
                "各县区进展情况",
                "序号",
                "县区",
                "试点",
                "应有试点",
                "在办申报",
                "达标",
                "省级称号",
                "全国称号",
                "黄牌",
                "红牌",
                "未结督导问题",
                "尚缺");
        board.lines().stream()
                .filter(CountyLine::quota)
                .forEach(line -> table.add(
                        table.rows().size() + 1,
                        line.countyName(),
                        line.pilots().size(),
                        line.pilotQuota(),
                        line.cases().size(),
                        line.upToStandard(),
                        line.provincial(),
                        line.national(),
                        line.yellowCards(),
                        line.redCards(),
                        line.openFindings(),
                        String.join("；", line.missing())));
        return table;
    }

    private Table annual(Programme programme, int year) {
        Table table = Table.of("annual-" + year, year + "年度安全社区建设考核", "序号", "县区", "得分", "各项得分和依据", "是否结账", "备注");
        for (AnnualSheet sheet : annual.of(programme.caseId(), year)) {
            table.add(
                    table.rows().size() + 1,
                    sheet.countyName(),
                    sheet.points(),
                    sheet.lines().stream().map(Lists::said).collect(Collectors.joining("\n")),
                    sheet.closedBy() == null ? "未结账" : "已结账（" + sheet.closedBy() + "）",
                    sheet.remark());
        }
        return table;
    }

    private static String said(AnnualLine line) {
        return line.label() + " " + line.points().toPlainString() + "/"
                + line.most().toPlainString() + "：" + line.explanation();
    }

    private static String rank(@Nullable Chain rank) {
        return rank == null ? "未分类" : rank.rank() + "候选";
    }
}
