package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was seen is everything that a record says, so that nobody forgets a field of it. */
class SeenTest {

    private record Line(String unit, @Nullable String remark) {}

    private record Report(long id, String text, List<Line> lines, Map<String, String> answers) {}

    private static final Report REPORT =
            new Report(1, "甲", List.of(new Line("镇", null)), Map.of("head", "李某", "phone", "1"));

    private static String of(Report report) {
        return Seen.of(List.of(report));
    }

    @Test
    void everyComponentCountsHoweverDeep() {
        assertThat(of(new Report(1, "甲", List.of(new Line("镇", null)), Map.of("phone", "1", "head", "李某"))))
                .isEqualTo(of(REPORT));
        assertThat(List.of(
                        of(REPORT),
                        of(new Report(2, "甲", REPORT.lines(), REPORT.answers())),
                        of(new Report(1, "乙", REPORT.lines(), REPORT.answers())),
                        of(new Report(1, "甲", List.of(new Line("镇", "缺台账")), REPORT.answers())),
                        of(new Report(1, "甲", List.of(), REPORT.answers())),
                        of(new Report(1, "甲", REPORT.lines(), Map.of("head", "王某", "phone", "1")))))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsLeftOutIsNamedAndIsThere() {
        assertThat(Seen.of(Seen.but(REPORT, "id")))
                .isEqualTo(Seen.of(Seen.but(new Report(2, "甲", REPORT.lines(), REPORT.answers()), "id")))
                .isNotEqualTo(Seen.of(Seen.but(new Report(1, "乙", REPORT.lines(), REPORT.answers()), "id")));
        assertThatThrownBy(() -> Seen.but(REPORT, "number")).hasMessageContaining("number");
    }

    @Test
    void anEmptyTextIsNothingSeen() {
        for (String nothing : new String[] {null, "", " "}) {
            assertThatThrownBy(() -> Seen.require(nothing, "a", "评定表", "签署", () -> ""))
                    .hasMessageContaining("请先打开评定表");
        }
    }

    @Test
    void aSaveFromAnotherStateIsRefusedUnlessItChangesNothing() {
        assertThatThrownBy(() -> Seen.requireToSave("a", "b", "c", "总结")).hasMessageContaining("这次没有保存：您看过以后，总结又改动过");
        assertThatThrownBy(() -> Seen.requireToSave("", "b", "c", "总结")).hasMessageContaining("又改动过");
        assertThatCode(() -> {
                    Seen.requireToSave(null, "b", "c", "总结");
                    Seen.requireToSave("b", "b", "c", "总结");
                    Seen.requireToSave("", "", "c", "总结");
                    Seen.requireToSave("a", "b", "b", "总结");
                })
                .doesNotThrowAnyException();
    }
}
