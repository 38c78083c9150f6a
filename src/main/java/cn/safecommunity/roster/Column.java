package cn.safecommunity.roster;

/** The columns of the sheet, in their order. */
enum Column {
    PERSON(0, "用户名"),
    FAMILY_NAME(1, "姓"),
    GIVEN_NAME(2, "名"),
    MAIL(3, "电子邮箱"),
    GROUPS(4, "岗位"),
    STATE(5, "状态"),
    REASON(6, "停用原因"),
    EXPERT_UNIT(7, "专家所在单位"),
    EXPERT_COUNTY(8, "专家回避县区");

    /** Sheets without the columns of the experts, from before there were any, change nothing of them. */
    static final int WITHOUT_EXPERTS = EXPERT_UNIT.at;

    private final int at;
    private final String label;

    Column(int at, String label) {
        this.at = at;
        this.label = label;
    }

    /** Counted from 0. */
    int at() {
        return at;
    }

    String label() {
        return label;
    }
}
