package cn.safecommunity.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import cn.safecommunity.community.Successions;
import cn.safecommunity.endorsement.ApplicationDriver;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two townships merge, and one of them has an archive. */
class ArchiveSuccessionTest extends EngineTest {

    private static final String GONE = "610902860";
    private static final String STAYS = "610902861";

    @Autowired
    private ApplicationDriver applications;

    @Autowired
    private Archive archive;

    @Autowired
    private Successions successions;

    @BeforeEach
    void prepare() {
        applications.prepare();
        for (String code : List.of(GONE, STAYS)) {
            applications.invent(code, "镇" + code);
            applications.register(code);
        }
    }

    @Test
    void theSuccessorKeepsTheArchiveWithItsTrace() {
        ArchiveEntry entry = archive.add(GONE, "hazard", hazard("疏散通道堵塞"), "community-" + GONE);

        successions.merge(GONE, STAYS, LocalDate.of(2015, 1, 8), "陕民函〔2015〕1号", "admin");

        assertThat(archive.of(GONE)).isEmpty();
        assertThat(archive.of(STAYS)).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(entry.id());
            assertThat(kept.reason()).contains("并入");
        });
        archive.correct(STAYS, entry.id(), 2, hazard("已清理"), "整改完成", "community-" + STAYS);
        assertThat(archive.versions(STAYS, entry.id()))
                .extracting(ArchiveEntry::community)
                .containsExactly(STAYS, STAYS, GONE);
    }

    private static Archive.Draft hazard(String what) {
        return new Archive.Draft(
                "滨江路仓库",
                Map.of(
                        "foundOn", "2013-05-06",
                        "place", "滨江路仓库",
                        "hazard", what,
                        "measures", "清理并划线",
                        "owner", "安监站 李某",
                        "dueOn", "2013-05-20"),
                List.of());
    }
}
