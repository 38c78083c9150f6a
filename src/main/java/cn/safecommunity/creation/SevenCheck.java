package cn.safecommunity.creation;

/** One of the seven 有 of the preliminary check (有组织、有制度、有方案、有措施、有活动、有记录、有绩效). */
enum SevenCheck {
    ORGANISATION("organisation", "组织"),
    SYSTEM("system", "制度"),
    PLAN("plan", "方案"),
    MEASURES("measures", "措施"),
    ACTIVITIES("activities", "活动"),
    RECORDS("records", "记录"),
    RESULTS("results", "绩效");

    private final String id;
    private final String label;

    SevenCheck(String id, String label) {
        this.id = id;
        this.label = label;
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }
}
