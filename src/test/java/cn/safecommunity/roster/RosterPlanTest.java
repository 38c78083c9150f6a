package cn.safecommunity.roster;

import static cn.safecommunity.roster.Entry.Expert.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a sheet means against the accounts there are, and what it says of each wrong cell. */
class RosterPlanTest {

    private static final Posts POSTS = new Posts(Map.of(
            "camunda-admin", "系统管理员",
            "assessor", "评定专家",
            "county-1-examiner", "东县安监局经办人",
            "county-1-leader", "东县安监局负责人",
            "community-1", "同名镇创安办专干",
            "community-2", "同名镇创安办专干"));

    private static final Posts COUNTIES = new Posts(Map.of("1", "东县", "2", "西县"));

    private static final Entry ADMIN = new Entry("admin", "管", "理", "", List.of("camunda-admin"), "", NONE);
    private static final Entry ZHANG = new Entry("zhang", "张", "三", "z@a.cn", List.of("county-1-examiner"), "", NONE);
    private static final Entry GONE = new Entry("li", "李", "四", "", List.of("county-1-leader"), "退休", NONE);
    private static final Entry SUN =
            new Entry("sun", "孙", "八", "", List.of("assessor"), "", new Entry.Expert("矿山救护队", "1"));

    private static RosterPlan plan(String... rows) {
        List<RosterRow> read = new ArrayList<>();
        for (String row : rows) {
            read.add(new RosterRow(read.size() + 2, List.of(row.split("\\|", -1))));
        }
        return RosterPlan.of(read, List.of(ADMIN, ZHANG, GONE, SUN), POSTS, COUNTIES, "admin");
    }

    private static void fault(String column, String words, String... rows) {
        RosterPlan plan = plan(rows);
        assertThat(plan.errors()).hasSize(1);
        RosterError error = plan.errors().get(0);
        assertThat(error.row()).isEqualTo(rows.length + 1);
        assertThat(error.column()).isEqualTo(column);
        assertThat(error.message()).contains(words).endsWith("。");
    }

    @Test
    void whatIsSoAlreadyChangesNothing() {
        RosterPlan plan = plan("zhang|张|三|z@a.cn|东县安监局经办人|使用|", "li|李|四||东县安监局负责人|停用|退休");
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.errors()).isEmpty();
        assertThat(plan.unchanged()).isEqualTo(2);
    }

    @Test
    void everyKindOfChangeIsTold() {
        RosterPlan plan =
                plan("wang@city.cn|王|五||东县安监局经办人、东县安监局负责人||", "zhang|张|三三|z@a.cn|东县安监局负责人|使用|", "li|李|四||东县安监局负责人|使用|");
        assertThat(plan.errors()).isEmpty();
        assertThat(plan.changes())
                .extracting(RosterChange::kind)
                .containsExactly(RosterChange.Kind.NEW, RosterChange.Kind.CHANGED, RosterChange.Kind.ENABLED);
        assertThat(plan.changes().get(1).details()).containsExactly("姓名：张三 改为 张三三", "岗位：东县安监局经办人 改为 东县安监局负责人");
        assertThat(plan("zhang|张|三|z@a.cn|东县安监局经办人|停用|调离").changes().get(0).kind())
                .isEqualTo(RosterChange.Kind.DISABLED);
    }

    @Test
    void anEmptyStateLeavesADisabledAccountDisabled() {
        assertThat(plan("li|李|四||东县安监局负责人||").changes()).isEmpty();
    }

    @Test
    void everyWrongCellIsNamedWithRowAndColumn() {
        fault("用户名", "请填写用户名", "|王|五||东县安监局经办人||");
        fault("用户名", "只能用字母和数字", "王五|王|五||东县安监局经办人||");
        fault("用户名", "第 2 行已经有了", "zhang|张|三|z@a.cn|东县安监局经办人|使用|", "zhang|张|三|z@a.cn|东县安监局经办人|使用|");
        fault("姓", "请填写姓", "wang||五||东县安监局经办人||");
        fault("名", "不能超过 60", "wang|王|" + "五".repeat(61) + "||东县安监局经办人||");
        fault("名", "控制字符", "wang|王|五\u0007||东县安监局经办人||");
        fault("电子邮箱", "不是电子邮箱", "wang|王|五|没有|东县安监局经办人||");
        fault("岗位", "没有岗位“西县”", "wang|王|五||西县||");
        fault("岗位", "没有岗位“同名镇创安办专干”", "wang|王|五||同名镇创安办专干||");
        fault("岗位", "请填写岗位", "wang|王|五||||");
        fault("状态", "请填“使用”或者“停用”", "wang|王|五||东县安监局经办人|在用|");
        fault("状态", "新账号请填“使用”", "wang|王|五||东县安监局经办人|停用|走了");
        fault("停用原因", "请填写停用的原因", "zhang|张|三|z@a.cn|东县安监局经办人|停用|");
        assertThat(plan("wang|王|五||community-2||").errors()).isEmpty();
    }

    @Test
    void anAdministratorDoesNotShutThemselvesOut() {
        fault("状态", "不能停用自己", "admin|管|理||系统管理员|停用|不干了");
        fault("岗位", "不能取消自己的系统管理员岗位", "admin|管|理||东县安监局经办人|使用|");
    }

    @Test
    void whereAnExpertWorksIsOnTheSheetAndAnOlderSheetLeavesItAlone() {
        assertThat(plan("sun|孙|八||评定专家|使用||矿山救护队|东县").changes()).isEmpty();
        assertThat(plan("sun|孙|八||评定专家|使用|").changes()).isEmpty();
        assertThat(plan("sun|孙|八||评定专家|使用||市消防支队|西县").changes().get(0).details())
                .containsExactly("专家所在单位：矿山救护队 改为 市消防支队", "专家回避县区：东县 改为 西县");
        RosterPlan outside = plan("sun|孙|八||评定专家|使用||省安科院|");
        assertThat(outside.errors()).isEmpty();
        assertThat(outside.changes().get(0).after().expert()).isEqualTo(new Entry.Expert("省安科院", ""));
        fault("专家所在单位", "请填写评定专家所在的单位", "zhou|周|九||评定专家||||东县");
        fault("专家所在单位", "不能超过 100", "zhou|周|九||评定专家|||" + "长".repeat(101) + "|东县");
        fault("专家回避县区", "没有县区“南县”", "zhou|周|九||评定专家|||矿山救护队|南县");
        fault("专家所在单位", "没有评定专家", "zhang|张|三|z@a.cn|东县安监局经办人|使用||矿山救护队|");
    }

    @Test
    void tooManyNewAccountsAreRefused() {
        String[] rows = new String[RosterPlan.MOST_NEW + 1];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "new" + i + "|王|五||东县安监局经办人||";
        }
        assertThat(plan(rows).errors())
                .singleElement()
                .extracting(RosterError::message)
                .asString()
                .contains("最多新增 200 个");
    }
}
