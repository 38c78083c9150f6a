package cn.safecommunity.assessment;

import cn.safecommunity.Refusal;
import java.util.Arrays;

/** What a sheet is filled in for; the same sheet serves all four. */
public enum SheetKind {
    SELF("self", "自评", "selfAssess"),
    PRELIMINARY("preliminary", "初验", "checkByCity"),
    ON_SITE("onSite", "现场评定", "assessOnSite"),
    REVIEW("review", "复评", "reassess");

    private final String id;
    private final String label;
    private final String task;

    SheetKind(String id, String label, String task) {
        this.id = id;
        this.label = label;
        this.task = task;
    }

    /** As it stands in addresses, in the policy and in the database. */
    public String id() {
        return id;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** The key of the user task in which such a sheet is filled in. */
    String task() {
        return task;
    }

    /** The kind that is filled in at a task. */
    static SheetKind ofTask(String task) {
        return Arrays.stream(values())
                .filter(kind -> kind.task.equals(task))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No sheet is filled in at the task " + task));
    }

    /** The kind with that id; refuses what is none. */
    public static SheetKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.at("kind", "没有“" + id + "”这种评定表，可选：self 自评、preliminary 初验、onSite 现场评定、review 复评。"));
    }
}
