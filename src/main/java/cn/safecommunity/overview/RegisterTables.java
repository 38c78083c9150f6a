package cn.safecommunity.overview;

import cn.safecommunity.annual.AnnualLine;
import cn.safecommunity.annual.AnnualSheet;
import cn.safecommunity.annual.AnnualSheets;
import cn.safecommunity.gate.Facts;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import cn.safecommunity.pilot.LeadingBody;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.ranking.Rankings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The lists that are drawn up from the registers: who answers for what, titles, annual assessments. */
@Component
class RegisterTables {

    private final Facts facts;
    private final Rankings rankings;
    private final AnnualSheets annual;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;

    RegisterTables(
            Facts facts,
            Rankings rankings,
            AnnualSheets annual,
            Organisations organisations,
            People people,
            Clock clock) {
        this.facts = facts;
        this.rankings = rankings;
        this.annual = annual;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    Table responsibilities(Programme programme) {
        Table table = Table.of(
                "responsibilities",
                "包抓责任一览表",
                "序号",
                "县区",
                "试点单位",
                "县区包抓领导",
                "职务",
                "联系电话",
                "单位包抓领导",
                "职务",
                "联系电话",
                "具体联系人",
                "职务",
                "联系电话",
                "确定日期");
        facts.all(programme.caseId(), LocalDate.now(clock))
                .pilots()
                .forEach(pilot -> table.add(
                        table.rows().size() + 1,
                        organisations.nameOf(pilot.county()),
                        pilot.name(),
                        pilot.leader().name(),
                        pilot.leader().post(),
                        pilot.leader().phone(),
                        pilot.town().name(),
                        pilot.town().post(),
                        pilot.town().phone(),
                        pilot.contact().name(),
                        pilot.contact().post(),
                        pilot.contact().phone(),
                        pilot.designatedOn()));
        return table;
    }

    /** A department of the city is known by its group, everybody else by a code. */
    Table contacts(Programme programme) {
        Table table = Table.of("contacts", "领导机构和联系人名单", "序号", "单位", "分管领导", "职务", "联系人", "联系电话", "工作人员数", "工作经费（万元）");
        Map<String, String> names =
                organisations.all().stream().collect(Collectors.toMap(Organisation::code, Organisation::name));
        for (LeadingBody body : facts.leadingBodies(programme, LocalDate.now(clock))) {
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

    /** The valid titles; those conferred before the programme began are marked. */
    Table titles(Programme programme) {
        Table table = Table.of("titles", "有效称号名单", "序号", "称号", "县区", "单位", "证书编号", "命名日期", "有效期至", "备注");
        facts.titles(programme, LocalDate.now(clock))
                .forEach(title -> table.add(
                        table.rows().size() + 1,
                        title.chain().label(),
                        organisations.nameOf(title.county()),
                        title.name(),
                        title.certificateNumber(),
                        title.conferredOn(),
                        title.validUntil(),
                        title.earlier() ? "此前已有" : ""));
        return table;
    }

    /** The pilots in the order in which they are put forward. */
    Table ranking(Programme programme) {
        Table table = Table.of("ranking", "试点择优排序", "名次", "县区", "单位代码", "试点单位", "初验", "评分", "能否申报", "依据", "排在前一名之后的原因");
        rankings.of(programme)
                .forEach(ranked -> table.add(
                        ranked.place(),
                        organisations.nameOf(ranked.county()),
                        ranked.unit(),
                        ranked.name(),
                        ranked.state().label(),
                        ranked.score(),
                        ranked.ready() ? "可以择优申报" : "暂不具备条件",
                        String.join("；", ranked.reasons()),
                        ranked.behind()));
        return table;
    }

    Table annual(Programme programme, int year) {
        Table table = Table.of("annual-" + year, year + "年度安全社区建设考核", "序号", "县区", "得分", "应得分", "各项得分和依据", "是否确认", "备注");
        for (AnnualSheet sheet : annual.of(programme.caseId(), year)) {
            table.add(
                    table.rows().size() + 1,
                    sheet.countyName(),
                    sheet.points(),
                    sheet.most(),
                    sheet.lines().stream().map(RegisterTables::said).collect(Collectors.joining("\n")),
                    sheet.closedBy() == null ? "未确认" : "已确认（" + sheet.closedBy() + "）",
                    sheet.remark());
        }
        return table;
    }

    private static String said(AnnualLine line) {
        String points = line.most().signum() == 0
                ? "不计分"
                : line.points().toPlainString() + "/" + line.most().toPlainString();
        return line.label() + " " + points + "：" + line.explanation();
    }
}
