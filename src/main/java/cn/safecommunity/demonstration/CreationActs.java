package cn.safecommunity.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The creations (notice clause 4): registration and archive in 2013, the preliminary checks from 2014 on; some are sent
 * back, some have things to put right, one department stays silent.
 */
@Component
@Profile("local")
class CreationActs implements Acts {

    /** Who aims at the national title. */
    static final List<String> NATIONAL = List.of("610902001", "610921100", "610927100", "610928100", "610902104");

    /** Whose self-assessment is ready before the end of 2013, so that the preliminary check is among the first. */
    private static final List<String> FIRST = List.of(
            "610902001",
            "610921100",
            "610927100",
            "610928100",
            "610902104",
            "610922100",
            "610923100",
            "610926100",
            "610928103",
            "610924100",
            Cast.PARK);

    private static final List<String> ROLLED_OUT =
            Cast.others().subList(1, Cast.others().size());

    private static final List<String> SENT_BACK_BY_COUNTY = List.of("610922104", "610924101");
    private static final String SENT_BACK_BY_CITY = "610925106";
    private static final String SENT_BACK_BY_A_DEPARTMENT = "610926100";
    private static final String SILENT = "finance";
    private static final String UNHEARD = "610923100";

    private static final List<String> SEVEN =
            List.of("organisation", "system", "plan", "measures", "activities", "records", "results");

    private static final List<String> PROBLEMS =
            List.of("集贸市场消防通道被占用，没有整改记录", "临水路段缺少护栏和警示标志", "伤害监测资料只有半年，没有分析", "应急预案没有演练记录", "老旧小区电线私拉乱接");

    private final Door door;
    private final Hand hand;
    private final ScoreSheet sheet;

    CreationActs(Door door, Hand hand, ScoreSheet sheet) {
        this.door = door;
        this.hand = hand;
        this.sheet = sheet;
    }

    @Override
    public Map<String, Habit> habits() {
        return Map.of(
                "selfAssess",
                new Habit(this::selfAssessmentDay, this::selfAssess),
                "checkByCounty",
                hand.habit(3, 8, this::checkByCounty),
                "checkByCity",
                new Habit(this::cityDay, this::checkByCity),
                "countersignCheck",
                new Habit(this::countersigningDay, this::countersign),
                "rectify",
                hand.habit(15, 40, this::rectify),
                "verifyRectification",
                hand.habit(2, 6, this::verify));
    }

    @Override
    public List<Intent> intents() {
        List<Intent> all = new ArrayList<>();
        for (String unit : Cast.units()) {
            LocalDate registered = registrationDay(unit);
            all.add(Intent.of(
                    registered, Cast.office(unit) + " 办理创建备案", () -> hasCreation(unit), () -> register(unit)));
            Archive.ENTRIES.forEach(entry -> all.add(Intent.of(
                    registered.plusDays(entry.daysLater() + Chance.number(20, entry.kind() + unit)),
                    Cast.office(unit) + " 归档",
                    () -> isFiled(unit, entry),
                    () -> door.post(
                            Cast.office(unit),
                            "/api/communities/" + unit + "/archive/entries",
                            entry.sent(hand.today())))));
        }
        return all;
    }

    /** The pilots and the park in 2013, the others when the county has rolled the work out (notice clause 4-phase2). */
    private static LocalDate registrationDay(String unit) {
        return ROLLED_OUT.contains(unit)
                ? LocalDate.of(2014, 3, 10).plusDays(Chance.number(150, "registration " + unit))
                : LocalDate.of(2013, 5, 20).plusDays(Chance.number(80, "registration " + unit));
    }

    private boolean hasCreation(String unit) {
        return door.get(Cast.office(unit), "/api/casefiles?kind=creation")
                        .path("total")
                        .asInt()
                > 0;
    }

    private boolean isFiled(String unit, Archive entry) {
        return door.get(Cast.office(unit), "/api/communities/" + unit + "/archive")
                .toString()
                .contains(entry.title());
    }

    private void register(String unit) {
        String path = "/api/communities/" + unit + "/registration";
        Map<String, Object> answers = new HashMap<>();
        door.get(Cast.office(unit), path)
                .path("questions")
                .forEach(each -> answers.put(
                        each.path("key").asText(), answer(unit, each.path("key").asText())));
        JsonNode saved = door.put(Cast.office(unit), path, answers);
        hand.begin(
                Cast.office(unit),
                "communityCreation",
                Map.of("community", unit, "seen", saved.path("seen").asText()));
    }

    private Object answer(String unit, String question) {
        return switch (question) {
            case "head" -> Cast.name("head " + unit);
            case "contact" -> Cast.name("contact " + unit);
            case "phone" -> Cast.phone(unit);
            case "startedOn" -> hand.today().minusDays(5).toString();
            case "area" -> Chance.between(20, 180, "area " + unit);
            case "population" -> unit.equals(Cast.PARK) ? 4200 : Chance.between(9_000, 46_000, "people " + unit);
            case "employees" -> 2600;
            case "families" -> 1100;
            case "committees", "villages" -> Chance.between(5, 22, "villages " + unit);
            case "features" -> "辖区有国道穿过，沿江地段多，冬季用火用电集中，留守老人和儿童较多。";
            default -> "两年内建成安全社区，各类事故和伤害逐年下降。";
        };
    }

    private LocalDate selfAssessmentDay(OpenTask task) {
        if (!task.isFirst()) {
            return hand.after(4, 9).apply(task);
        }
        return hand.notBefore(task, selfAssessmentDay(task.community()));
    }

    private static LocalDate selfAssessmentDay(String unit) {
        int order = FIRST.indexOf(unit);
        if (order >= 0) {
            return LocalDate.of(2013, 11, 18).plusDays(order * 3L);
        }
        return ROLLED_OUT.contains(unit)
                ? LocalDate.of(2014, 8, 18).plusDays(ROLLED_OUT.indexOf(unit) * 9L)
                : LocalDate.of(2014, 2, 17).plusDays(Chance.number(150, "self-assessment " + unit));
    }

    private boolean selfAssess(OpenTask task) {
        sheet.fill(task.person(), task.caseId(), "self", Chance.between(104, 132, "self " + task.name()));
        String opinion = task.isFirst() ? "对照指标逐项自评，结果如表。" : "已按要求补充完善，重新自评。";
        return hand.answer(task, sheet.asSeen(task, "self", Map.of("opinion", opinion)));
    }

    private boolean checkByCounty(OpenTask task) {
        return (SENT_BACK_BY_COUNTY.contains(task.community()) && task.isFirst())
                ? hand.sendBack(task, "applicant", "自评依据不足，请补充后再报。", "社区诊断没有数据来源\n促进项目没有效果评估")
                : hand.approve(task, "现场检查属实，同意送市级初验。", "资料齐全，同意上报。");
    }

    /** 初验 belongs to phase two. */
    private LocalDate cityDay(OpenTask task) {
        LocalDate begins = LocalDate.of(2014, 1, 6);
        LocalDate usual = hand.after(4, 13).apply(task);
        return usual.isBefore(begins) ? begins.plusDays(Chance.number(9, "city " + task.name())) : usual;
    }

    private boolean checkByCity(OpenTask task) {
        String unit = task.community();
        String path = "/api/creations/" + task.caseId();
        for (String item : SEVEN) {
            boolean missing = item.equals("records") && Chance.number(3, "seven " + unit) == 0;
            door.put(
                    task.person(),
                    path + "/seven/" + item,
                    Map.of("present", !missing, "remark", missing ? "伤害记录不连续" : ""));
        }
        if (unit.equals(SENT_BACK_BY_CITY) && task.isFirst()) {
            return hand.sendBack(task, "applicant", "促进项目没有实施到位，请完善后再验。", "交通安全项目没有实施记录\n没有开展居民知晓率调查");
        }
        int wanted = Chance.between(92, 128, "preliminary " + unit);
        sheet.fill(task.person(), task.caseId(), "preliminary", wanted);
        if (wanted < 104 || Chance.number(2, "problems " + unit) == 0) {
            door.post(task.person(), path + "/items", Map.of("text", Chance.one(PROBLEMS, "first problem " + unit)));
            hand.upload(task.person(), task.caseId(), "check", "初验现场记录.pdf");
        }
        Map<String, String> answer = Map.of("decision", "approve", "opinion", "七有基本具备，初验合格，送成员单位会签。");
        return hand.answer(task, sheet.asSeen(task, "preliminary", asSeen(task, answer, "seenSeven", "seenItems")));
    }

    private LocalDate countersigningDay(OpenTask task) {
        boolean silent =
                task.community().equals(UNHEARD) && task.text("department").equals(SILENT);
        return hand.after(task, silent ? 60 : Chance.between(1, 5, task.name() + task.text("department")));
    }

    private boolean countersign(OpenTask task) {
        boolean back = task.community().equals(SENT_BACK_BY_A_DEPARTMENT)
                && task.text("department").equals("public-security")
                && task.isFirst();
        return back
                ? hand.sendBack(task, "applicant", "道路交通安全隐患没有整改，请补充。", "长安路口没有信号灯和减速带")
                : hand.approve(task, "无不同意见。", "同意初验意见。", "同意，请继续加强日常管理。");
    }

    private boolean rectify(OpenTask task) {
        if (!task.process().equals("communityCreation")) {
            return hand.note(task, "已对照评定组意见逐项整改，申请复核。");
        }
        items(task, "open")
                .forEach(item -> door.put(
                        task.person(),
                        "/api/creations/" + task.caseId() + "/items/"
                                + item.path("id").asLong() + "/answer",
                        Map.of("answer", "已经整改，责任人" + Cast.name("rectified " + task.community()) + "，有照片和记录。")));
        return hand.answer(task, asSeen(task, Map.of("opinion", "整改清单已逐项落实。"), "seenItems"));
    }

    /** One unit has to do it again. */
    private boolean verify(OpenTask task) {
        boolean again = task.community().equals("610928103") && task.isFirst();
        items(task, "closed")
                .forEach(item -> door.put(
                        task.person(),
                        "/api/creations/" + task.caseId() + "/items/"
                                + item.path("id").asLong() + "/verdict",
                        again ? Map.of("accepted", false, "objection", "现场仍有同样问题") : Map.of("accepted", true)));
        Map<String, String> answer =
                Map.of("decision", again ? "return" : "approve", "opinion", again ? "没有整改到位，请继续整改。" : "现场核实，整改到位。");
        return hand.answer(task, asSeen(task, answer, "seenItems"));
    }

    /** The answer with what its person has seen of what was filled in. */
    private Map<String, String> asSeen(OpenTask task, Map<String, String> answer, String... names) {
        JsonNode details =
                door.get(task.person(), "/api/tasks/" + task.id() + "/case").path("details");
        Map<String, String> all = new HashMap<>(answer);
        for (String name : names) {
            all.put(name, details.path(name).asText());
        }
        return all;
    }

    private List<JsonNode> items(OpenTask task, String state) {
        return Hand.all(
                door.get(task.person(), "/api/tasks/" + task.id() + "/case")
                        .path("details")
                        .path("items"),
                item -> item.path("state").asText().equals(state));
    }
}
