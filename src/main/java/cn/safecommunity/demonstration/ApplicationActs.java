package cn.safecommunity.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The applications on both chains (notice clause 3): corrected, late, rejected, withdrawn, objected to with and without
 * ground, put right after the assessment on site, and most of them won.
 */
@Component
@Profile("local")
class ApplicationActs implements Acts {

    /** Where a case is while the public may object. */
    private static final String NOTICE = "noticePeriod";

    private static final String LATE_COUNTY = "610923100";
    private static final String VERY_LATE_COUNTY = "610929104";
    private static final String LATE_CITY = "610928103";
    private static final List<String> CORRECTED = List.of("610922100", "610921101", "610928100");
    private static final String REJECTED = "610929100";
    private static final String WITHDRAWN = "610925106";
    private static final String PUTS_RIGHT = "610926100";
    private static final List<String> OBJECTED_WITHOUT_GROUND = List.of("610902104", "610925100");
    private static final String OBJECTED_WITH_GROUND = "610927103";

    private static final Map<String, String> PROVINCIAL = Map.ofEntries(
            Map.entry(Cast.PARK, "2013-09-10"),
            Map.entry("610902104", "2014-03-24"),
            Map.entry("610922100", "2014-03-26"),
            Map.entry("610923100", "2014-04-01"),
            Map.entry("610926100", "2014-04-09"),
            Map.entry("610928103", "2014-04-16"),
            Map.entry("610924100", "2014-04-23"),
            Map.entry("610921101", "2014-10-09"),
            Map.entry("610927103", "2014-06-04"),
            Map.entry("610922104", "2014-09-24"),
            Map.entry("610929100", "2014-06-18"),
            Map.entry("610925106", "2014-06-25"),
            Map.entry("610923106", "2014-07-16"),
            Map.entry("610924101", "2014-09-09"),
            Map.entry("610929104", "2014-10-08"),
            Map.entry("610925100", "2014-08-18"));

    private static final Map<String, String> NATIONAL = Map.of(
            "610902001", "2014-03-05",
            "610921100", "2014-03-12",
            "610927100", "2014-03-19",
            "610928100", "2014-05-07",
            "610902104", "2014-10-08");

    private final Door door;
    private final Hand hand;
    private final OpenWork work;
    private final ScoreSheet sheet;

    ApplicationActs(Door door, Hand hand, OpenWork work, ScoreSheet sheet) {
        this.door = door;
        this.hand = hand;
        this.work = work;
        this.sheet = sheet;
    }

    @Override
    public Map<String, Habit> habits() {
        return Map.ofEntries(
                Map.entry("examine", new Habit(this::examinationDay, this::examine)),
                Map.entry("signOff", hand.habit(1, 3, this::signOff)),
                Map.entry("correct", hand.habit(3, 7, this::correct)),
                Map.entry("accept", hand.habit(2, 4, task -> nameTeam(task, "材料齐全，予以受理。"))),
                Map.entry("affixCitySeal", hand.habit(2, 8, task -> hand.approve(task, "同意加盖印章，报省安监局备案。"))),
                Map.entry("registerFiling", hand.habit(1, 3, this::file)),
                Map.entry("submitApplication", hand.habit(1, 3, this::submit)),
                Map.entry("examineMaterials", hand.habit(8, 16, task -> nameTeam(task, "申请材料合格，组织现场评定。"))),
                Map.entry("assessOnSite", hand.habit(6, 12, this::assess)),
                Map.entry("evaluate", hand.habit(6, 14, task -> hand.approve(task, "综合评定通过。"))),
                Map.entry("resolveObjection", hand.habit(3, 6, this::resolve)),
                Map.entry("confer", hand.habit(2, 6, task -> hand.approve(task, "公示无异议，同意命名。"))),
                Map.entry("designate", hand.habit(3, 7, task -> hand.approve(task, "同意命名。"))));
    }

    @Override
    public List<Intent> intents() {
        List<Intent> all = new ArrayList<>();
        PROVINCIAL.forEach((unit, day) -> all.add(application(unit, "provincial", LocalDate.parse(day))));
        NATIONAL.forEach((unit, day) -> all.add(application(unit, "national", LocalDate.parse(day))));
        OBJECTED_WITHOUT_GROUND.forEach(unit -> all.add(objection(unit, "创建材料中的应急演练照片与往年相同，请核实。")));
        all.add(objection(OBJECTED_WITH_GROUND, "今年五月的矿山坠落事故没有写进申报材料，请查实。"));
        all.add(withdrawal());
        return all;
    }

    private Intent application(String unit, String chain, LocalDate day) {
        return new Intent(
                day,
                Cast.office(unit) + (chain.equals("national") ? " 申报全国安全社区" : " 申报省级安全社区"),
                () -> !applications(unit, chain, "").isEmpty(),
                () -> apply(unit, chain),
                5);
    }

    private List<JsonNode> applications(String unit, String chain, String state) {
        return Hand.all(
                door.get(Cast.office(unit), "/api/cases"),
                each -> each.path("community").asText().equals(unit)
                        && each.path("chain").asText().equals(chain)
                        && (state.isEmpty()
                                ? !each.path("state").asText().equals("draft")
                                : each.path("state").asText().equals(state)));
    }

    /** A pilot applies when it is up to standard; the park's creation is no matter of the programme. */
    private boolean apply(String unit, String chain) {
        String office = Cast.office(unit);
        boolean ready = unit.equals(Cast.PARK)
                || door.get(office, "/api/communities/" + unit + "/standing").has("upToStandardSince");
        JsonNode eligibility = door.get(office, "/api/communities/" + unit + "/eligibility?chain=" + chain);
        if (!ready || !eligibility.path("eligible").asBoolean()) {
            return false;
        }
        long id = door.post(office, "/api/cases", Map.of("community", unit, "chain", chain))
                .path("id")
                .asLong();
        for (JsonNode each : eligibility.path("requiredMaterials")) {
            if (each.path("required").asBoolean(true) && !each.path("present").asBoolean()) {
                hand.upload(
                        office,
                        id,
                        each.path("type").asText(),
                        each.path("label").asText() + ".pdf");
            }
        }
        JsonNode draft = door.get(office, "/api/cases/" + id);
        hand.begin(
                office,
                chain + "Endorsement",
                Map.of("community", unit, "seen", draft.path("seen").asText()));
        return true;
    }

    private LocalDate examinationDay(OpenTask task) {
        String unit = task.community();
        boolean county = task.text("level").equals("county");
        if (task.isFirst() && unit.equals(VERY_LATE_COUNTY) && county) {
            return hand.after(task, 28);
        }
        if (task.isFirst() && unit.equals(LATE_COUNTY) && county) {
            return hand.after(task, 18);
        }
        if (task.isFirst() && unit.equals(LATE_CITY) && !county) {
            return hand.after(task, 17);
        }
        return hand.after(2, county ? 6 : 9).apply(task);
    }

    private boolean examine(OpenTask task) {
        boolean county = task.text("level").equals("county");
        if (county && task.isFirst() && CORRECTED.contains(task.community())) {
            return hand.sendBack(task, "applicant", "材料不完整，请一次补齐。", "工作报告没有加盖公章\n事故与伤害统计缺上半年数据");
        }
        return hand.approve(task, county ? "材料属实，符合申报条件。" : "县区意见明确，材料齐全，拟同意。", "经审查，材料齐全、内容属实。");
    }

    private boolean signOff(OpenTask task) {
        if (task.community().equals(REJECTED) && task.text("level").equals("city")) {
            return hand.decide(task, "reject", "创建工作基础较弱，本年度不予推荐，请继续创建。");
        }
        return hand.approve(task, "同意推荐。", "同意。");
    }

    private boolean correct(OpenTask task) {
        if (task.person().startsWith("community-")) {
            hand.upload(task.person(), task.caseId(), "workReport", "创建安全社区工作报告（补正）.pdf");
        }
        return hand.note(task, "已按要求补正，请继续审核。");
    }

    private boolean nameTeam(OpenTask task, String opinion) {
        List<JsonNode> experts = Hand.all(
                door.get(task.person(), "/api/assessors?case=" + task.caseId()),
                each -> each.path("eligible").asBoolean());
        int first = Chance.number(experts.size(), "team " + task.community());
        String team = IntStream.range(0, 3)
                .mapToObj(n ->
                        experts.get((first + n) % experts.size()).path("userId").asText())
                .collect(Collectors.joining(","));
        return hand.answer(task, Map.of("decision", "approve", "opinion", opinion, "assessors", team));
    }

    private boolean file(OpenTask task) {
        return hand.answer(
                task,
                Map.of(
                        "decision",
                        "approve",
                        "opinion",
                        "予以备案。",
                        "filingNumber",
                        "陕安监社备〔" + hand.today().getYear() + "〕" + Chance.between(10, 99, "filing " + task.community())
                                + "号"));
    }

    private boolean submit(OpenTask task) {
        return hand.answer(
                task,
                Map.of(
                        "opinion",
                        "申请材料已寄送协会。",
                        "receiptNumber",
                        "中安健协收" + Chance.between(1000, 9999, "receipt " + task.community())));
    }

    /** The leader of a team signs with the others and hands in when all have. */
    private boolean assess(OpenTask task) {
        boolean weak = task.community().equals(PUTS_RIGHT) && task.text("round").equals("1");
        double wanted = weak ? 88 : Chance.between(108, 130, "on site " + task.community());
        JsonNode mine = sheet.fill(
                task.person(), task.caseId(), "onSite", wanted + Chance.between(-3, 3, "view " + task.name()));
        if (mine.path("leads").asBoolean()) {
            if (!mine.path("state").asText().equals("signed")) {
                sheet.sign(task.person(), task.caseId(), "onSite", "现场资料基本齐全，居民知晓率较高。");
            }
            if (mine.path("waitingFor").asInt() > 0) {
                return false;
            }
        }
        String opinion = weak ? "部分促进项目没有效果证明，建议限期整改。" : "经现场核查，情况属实，总体较好。";
        return hand.answer(task, sheet.asSeen(task, "onSite", Map.of("opinion", opinion)));
    }

    private boolean resolve(OpenTask task) {
        boolean upheld = task.community().equals(OBJECTED_WITH_GROUND);
        return hand.decide(
                task, upheld ? "reject" : "approve", upheld ? "经查，反映的事故属实，材料有隐瞒，终止办理。" : "经核实，照片为当年拍摄，异议不成立，已答复异议人。");
    }

    /** Somebody objects on the first morning on which the unit is on public notice. */
    private Intent objection(String unit, String content) {
        BooleanSupplier raise = () -> {
            List<Long> noticed = work.casesAt(NOTICE, unit);
            noticed.forEach(id -> door.submit(
                    "/notices/" + id + "/objections",
                    Map.of(
                            "name", Cast.name("citizen " + unit),
                            "contact", Cast.phone("citizen " + unit),
                            "content", content)));
            return !noticed.isEmpty();
        };
        return new Intent(LocalDate.of(2014, 5, 5), "一位居民对公示提出异议", () -> wasObjectedTo(unit), raise, 1);
    }

    private boolean wasObjectedTo(String unit) {
        return work.casesAt(NOTICE, unit).stream()
                .anyMatch(id -> !door.get("city-examiner", "/api/cases/" + id)
                        .path("objections")
                        .isEmpty());
    }

    private Intent withdrawal() {
        return new Intent(
                LocalDate.of(2014, 7, 7),
                Cast.office(WITHDRAWN) + " 撤回申报",
                () -> !applications(WITHDRAWN, "provincial", "withdrawn").isEmpty(),
                () -> {
                    List<JsonNode> running = applications(WITHDRAWN, "provincial", "running");
                    running.forEach(each -> door.post(
                            Cast.office(WITHDRAWN),
                            "/api/cases/" + each.path("id").asLong() + "/withdrawal",
                            Map.of("reason", "镇政府搬迁，资料需要重新整理，明年再申报。")));
                    return !running.isEmpty();
                },
                5);
    }
}
