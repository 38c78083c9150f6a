package cn.safecommunity.overview;

import cn.safecommunity.annual.AnnualLine;
import cn.safecommunity.annual.AnnualSheet;
import cn.safecommunity.annual.AnnualSheets;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import cn.safecommunity.pilot.LeadingBodies;
import cn.safecommunity.pilot.LeadingBody;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.title.Titles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The lists that are drawn up from the registers: who answers for what, titles, annual assessments. */
@Component
class RegisterTables {

    private final Pilots pilots;
    private final LeadingBodies leadingBodies;
    private final Titles titles;
    private final AnnualSheets annual;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;

    RegisterTables(
            Pilots pilots,
            LeadingBodies leadingBodies,
            Titles titles,
            AnnualSheets annual,
            Organisations organisations,
            People people,
            Clock clock) {
        this.pilots = pilots;
        this.leadingBodies = leadingBodies;
        this.titles = titles;
        this.annual = annual;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    Table responsibilities(Programme programme) {
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
    Table contacts(Programme programme) {
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

    Table titles() {
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

    Table annual(Programme programme, int year) {
        Table table = Table.of("annual-" + year, year + "年度安全社区建设考核", "序号", "县区", "得分", "各项得分和依据", "是否结账", "备注");
        for (AnnualSheet sheet : annual.of(programme.caseId(), year)) {
            table.add(
                    table.rows().size() + 1,
                    sheet.countyName(),
                    sheet.points(),
                    sheet.lines().stream().map(RegisterTables::said).collect(Collectors.joining("\n")),
                    sheet.closedBy() == null ? "未结账" : "已结账（" + sheet.closedBy() + "）",
                    sheet.remark());
        }
        return table;
    }

    private static String said(AnnualLine line) {
        return line.label() + " " + line.points().toPlainString() + "/"
                + line.most().toPlainString() + "：" + line.explanation();
    }
}
