package cn.safecommunity.title;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.organisation.Office;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RemedyTest {

    private static Office office(String name, String appeal) {
        return new Office("1", name, name, null, null, appeal);
    }

    @Test
    void namesReviewAndActionWithTheirTimes() {
        Office province = office("陕西省安全生产监督管理局", "陕西省人民政府");
        assertThat(Remedy.against(province, LocalDate.of(2016, 6, 1)))
                .isEqualTo("如不服本决定，可以自收到本决定之日起六十日内向陕西省人民政府申请行政复议，也可以自收到本决定之日起六个月内依法向人民法院提起行政诉讼。");
        assertThat(Remedy.against(province, LocalDate.of(2015, 4, 30))).contains("三个月内依法向人民法院提起行政诉讼");
    }

    @Test
    void sendsNobodyToCourtAgainstTheAssociation() {
        assertThat(Remedy.against(office("中国职业安全健康协会", null), LocalDate.of(2016, 6, 1)))
                .isEqualTo("如对本决定有异议，可以自收到本决定之日起三十日内书面向本会申请复核。");
    }
}
