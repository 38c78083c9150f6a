package cn.safecommunity.roster;

/** The columns of the sheet, in their order. */
enum Column {
    PERSON("用户名"),
    FAMILY_NAME("姓"),
    GIVEN_NAME("名"),
    MAIL("电子邮箱"),
    GROUPS("岗位"),
    STATE("状态"),
    REASON("停用原因");

    private final String label;

    Column(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
