package cn.safecommunity.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The programme and its counties (notice clauses 4 and 5): who is late, who is sent back, who summarises. */
@Component
@Profile("local")
class ProgrammeActs implements Acts {

    private static final String LATE = "610928";
    private static final String VERY_LATE = "610929";
    private static final String RETURNED = "610922";
    private static final String WITHOUT_ROLLOUT = "610925";

    private static final LocalDate FIRST_DAY = LocalDate.of(2013, 4, 16);

    /** No pilot any more from March 2014 on. */
    private static final String REPLACED = "610926108";

    /** Merged into a pilot. */
    private static final String MERGED = "610928120";

    private final Door door;
    private final Hand hand;
    private final TheProgramme programme;

    ProgrammeActs(Door door, Hand hand, TheProgramme programme) {
        this.door = door;
        this.hand = hand;
        this.programme = programme;
    }

    @Override
    public Map<String, Habit> habits() {
        return Map.ofEntries(
                Map.entry("submitCountyPlan", new Habit(this::planDay, this::plan)),
                Map.entry("nominatePilots", hand.habit(1, 1, this::nominate)),
                Map.entry("approvePilots", hand.habit(0, 0, task -> hand.approve(task, "同意上报。", "经局务会研究，同意推荐。"))),
                Map.entry("confirmPilots", hand.habit(1, 1, this::confirm)),
                Map.entry(
                        "classifyCandidates",
                        new Habit(task -> hand.notBefore(task, LocalDate.of(2013, 5, 20)), this::classify)),
                Map.entry("superviseCounty", hand.habit(2, 5, this::promise)),
                Map.entry("acceptPlan", hand.habit(1, 2, this::acceptPlan)),
                Map.entry("reportRollout", new Habit(this::rolloutDay, this::rollout)),
                Map.entry(
                        "summarisePhase",
                        new Habit(task -> hand.notBefore(task, summaryDay(task.county())), this::summarise)),
                Map.entry("supervise", hand.habit(2, 3, task -> hand.note(task, "已约谈承办单位负责人，要求说明超期原因，明确专人负责，限期办结。"))));
    }

    @Override
    public List<Intent> intents() {
        List<Intent> all = new ArrayList<>();
        all.add(Intent.of(FIRST_DAY, "市安委办发起创建工作", () -> programme.id() > 0, this::beginProgramme));
        all.add(body(FIRST_DAY.plusDays(1), Cast.CITY, Cast.OFFICE, "副市长"));
        Cast.DEPARTMENTS.forEach(key -> all.add(body(
                FIRST_DAY.plusDays(2 + Chance.number(8, "body " + key)),
                "city-member-" + key,
                "city-member-" + key,
                "副局长")));
        all.add(Intent.of(LocalDate.of(2014, 3, 4), "市安委办调整一个试点", () -> !isPilot(REPLACED), () -> replace(REPLACED)));
        all.add(Intent.of(LocalDate.of(2014, 8, 5), "系统管理员登记乡镇撤并", this::merged, this::merge));
        return all;
    }

    private boolean isPilot(String unit) {
        return !Hand.all(
                        door.get(Cast.OFFICE, "/api/programmes/" + programme.id() + "/board")
                                .path("lines"),
                        line -> line.path("pilots").findValuesAsText("unit").contains(unit))
                .isEmpty();
    }

    private void replace(String unit) {
        door.post(
                Cast.OFFICE,
                "/api/programmes/" + programme.id() + "/pilots/" + unit + "/replacement",
                Map.of("reason", "该镇集中力量实施避灾移民搬迁，暂缓创建，由县区另行推荐。"));
    }

    private boolean merged() {
        return !Hand.all(
                        door.get(Cast.ADMIN, "/api/successions"),
                        each -> each.path("predecessor").asText().equals(MERGED))
                .isEmpty();
    }

    /** INVENTED: the two units are real, their merger is not. */
    private void merge() {
        door.post(
                Cast.ADMIN,
                "/api/successions",
                Map.of(
                        "predecessor",
                        MERGED,
                        "successor",
                        "610928103",
                        "mergedOn",
                        hand.today().minusDays(4).toString(),
                        "basis",
                        "演示：镇村综合改革批复"));
    }

    private void beginProgramme() {
        JsonNode draft = programme.known().stream()
                .findFirst()
                .orElseGet(() ->
                        door.post(Cast.OFFICE, "/api/programmes", Map.of("policy", "ankang-2013", "firstYear", 2013)));
        Map<String, String> fields = new HashMap<>();
        fields.put("name", draft.path("name").asText());
        draft.path("fields")
                .forEach(each -> fields.put(
                        each.path("name").asText(), each.path("value").asText()));
        String id = draft.path("id").asText();
        JsonNode saved = door.put(Cast.OFFICE, "/api/programmes/" + id, fields);
        hand.begin(
                Cast.OFFICE,
                "programme",
                Map.of("programme", id, "seen", saved.path("seen").asText()));
    }

    private Intent body(LocalDate day, String body, String person, String post) {
        return Intent.of(
                day,
                "登记领导机构",
                () -> Hand.all(
                                        door.get(Cast.OFFICE, "/api/programmes/" + programme.id() + "/leading-bodies"),
                                        each -> each.path("body").asText().equals(body) && each.has("now"))
                                .size()
                        == 1,
                () -> door.put(
                        person, "/api/programmes/" + programme.id() + "/leading-bodies/" + body, leaders(body, post)));
    }

    private static Map<String, Object> leaders(String body, String post) {
        return Map.of(
                "leader", Cast.name("leader " + body),
                "post", post,
                "contact", Cast.name("contact " + body),
                "phone", Cast.phone(body),
                "staff", Chance.between(2, 6, "staff " + body),
                "funds", Chance.between(4, 30, "funds " + body));
    }

    private LocalDate planDay(OpenTask task) {
        return switch (task.county()) {
            case LATE -> LocalDate.of(2013, 5, 2);
            case VERY_LATE -> LocalDate.of(2013, 5, 14);
            default -> hand.after(2, 5).apply(task);
        };
    }

    private boolean plan(OpenTask task) {
        if (!task.county().equals(Cast.ZONE)) {
            hand.upload(task.person(), task.caseId(), "workPlan", "推进安全社区建设工作方案.pdf");
        }
        JsonNode saved = door.put(
                task.person(),
                "/api/selections/" + task.caseId() + "/leading-body",
                leaders(
                        task.county(),
                        task.county().equals(Cast.ZONE) ? "管委会副主任" : "副" + Cast.tier(task.county()) + "长"));
        return hand.note(task, "工作方案和领导机构已经县区政府研究确定，现予报送。", saved.path("leadingBody"));
    }

    private boolean nominate(OpenTask task) {
        String path = "/api/selections/" + task.caseId();
        JsonNode selection = door.get(task.person(), path);
        List<String> pilots = selection.path("pilots").findValuesAsText("unit");
        List<String> units = Cast.candidates(task.county()).stream()
                .filter(unit -> !pilots.contains(unit))
                .sorted(Comparator.comparing(
                        REPLACED::equals)) // a unit that was taken out is a candidate again, and not chosen
                .toList();
        List<Map<String, Object>> candidates = new ArrayList<>();
        for (String unit : units) {
            candidates.add(
                    candidate(unit, candidates.size() < selection.path("quota").asInt(), selection.path("criteria")));
        }
        JsonNode saved = door.put(
                task.person(),
                path + "/nomination",
                Map.of("version", selection.path("version").asInt(), "candidates", candidates));
        return hand.note(task, "经实地了解、集体研究，推荐以上单位。", saved);
    }

    private static Map<String, Object> candidate(String unit, boolean chosen, JsonNode criteria) {
        Map<String, String> arguments = new HashMap<>();
        criteria.forEach(each -> arguments.put(
                each.path("key").asText(),
                switch (each.path("key").asText()) {
                    case "workload" -> "辖区有道路交通、建筑工地、小型企业和学校，安全监管任务重。";
                    case "basis" -> "设有安监站，专兼职人员到位，近年来开展过隐患排查和应急演练。";
                    default -> "党委、政府已专题研究，主动提出申请，经费列入预算。";
                }));
        return Map.of(
                "unit",
                unit,
                "arguments",
                arguments,
                "chosen",
                chosen,
                "leader",
                chosen ? Cast.name("leader of " + unit) : "",
                "post",
                chosen ? "%1$s委常委、副%1$s长".formatted(Cast.tier(unit)) : "",
                "phone",
                chosen ? Cast.phone(unit) : "",
                "town",
                responsible(chosen, "town " + unit, "镇长（主任）"),
                "contact",
                responsible(chosen, "contact " + unit, "安监站站长"));
    }

    private static Map<String, String> responsible(boolean chosen, String who, String post) {
        return chosen ? Map.of("name", Cast.name(who), "post", post, "phone", Cast.phone(who)) : Map.of();
    }

    private boolean confirm(OpenTask task) {
        return (task.county().equals(RETURNED) && task.isFirst())
                ? hand.sendBack(task, "county", "包抓责任没有落实到人，请补充后重新上报。", "包抓责任一览表没有写明联系方式")
                : hand.approve(task, "确认为试点，请抓紧组织实施。", "符合通知要求，予以确认。");
    }

    private boolean classify(OpenTask task) {
        long id = programme.id();
        JsonNode pilots = door.get(task.person(), "/api/tasks/" + task.id() + "/case")
                .path("details")
                .path("candidates");
        Map<String, String> ranks = new HashMap<>();
        pilots.forEach(each -> {
            String unit = each.path("unit").asText();
            ranks.put(unit, CreationActs.NATIONAL.contains(unit) ? "national" : "provincial");
        });
        JsonNode saved = door.put(task.person(), "/api/programmes/" + id + "/classification", Map.of("ranks", ranks));
        return hand.note(task, "根据各试点的基础和意愿，分类确定全国、省级候选名单。", saved);
    }

    private boolean promise(OpenTask task) {
        return hand.answer(
                task,
                Map.of(
                        "opinion",
                        "责任人" + Cast.name("promise " + task.county()) + "，逐项整改，按期完成并报告。",
                        "planDate",
                        hand.today().plusDays(task.isFirst() ? 40 : 20).toString()));
    }

    private boolean acceptPlan(OpenTask task) {
        return (task.county().equals(InspectionActs.SLOW_TO_ANSWER) && task.isFirst())
                ? hand.decide(task, "return", "完成日期太晚，请提前。")
                : hand.approve(task, "同意，按计划落实。");
    }

    private LocalDate rolloutDay(OpenTask task) {
        int position = Cast.COUNTIES.indexOf(task.county());
        return hand.notBefore(
                task,
                task.county().equals(WITHOUT_ROLLOUT)
                        ? LocalDate.of(2015, 1, 13)
                        : LocalDate.of(2014, 4, 10).plusDays(position * 21L));
    }

    private boolean rollout(OpenTask task) {
        JsonNode saved = door.put(
                task.person(),
                "/api/programmes/" + programme.id() + "/counties/" + task.county() + "/rollout",
                Map.of(
                        "meetingOn", hand.today().minusDays(20).toString(),
                        "meeting",
                                "在" + (task.county().equals("610902") ? "五里镇" : "城关镇")
                                        + "召开现场会，各乡镇、街道和相关部门参加，介绍试点的组织机构、隐患排查和宣传教育做法。",
                        "checkedOn", hand.today().minusDays(6).toString(),
                        "checkedUnits", Chance.between(6, 20, "checked " + task.county()),
                        "findings", "部分单位档案不齐、伤害记录不全，已逐项交办，限期整改。"));
        hand.upload(task.person(), task.caseId(), "countyReport", "现场会和自查情况报告.pdf");
        return hand.note(task, "现将现场会和自查情况报上。", saved.path("rollout"));
    }

    private static LocalDate summaryDay(String county) {
        return LocalDate.of(2015, 10, 12).plusDays(Chance.number(50, "summary " + county));
    }

    private boolean summarise(OpenTask task) {
        JsonNode details =
                door.get(task.person(), "/api/tasks/" + task.id() + "/case").path("details");
        List<Map<String, Object>> items = new ArrayList<>();
        details.path("pilots")
                .forEach(pilot -> items.add(Map.of(
                        "unit",
                        pilot.path("code").asText(),
                        "item",
                        "伤害监测记录不连续",
                        "measure",
                        "与卫生院建立首诊登记和月报制度",
                        "doneOn",
                        hand.today().minusDays(10).toString())));
        JsonNode saved = door.put(
                task.person(),
                "/api/programmes/" + programme.id() + "/counties/" + task.county() + "/summary",
                Map.of(
                        "review", "对照指标体系逐项检查，组织机构、促进项目、宣传教育等方面基本达到要求。",
                        "results", "居民安全知识知晓率提高，各类事故和伤害下降。",
                        "items", items));
        return hand.note(task, "现将全面总结报上。", saved.path("summary"));
    }
}
