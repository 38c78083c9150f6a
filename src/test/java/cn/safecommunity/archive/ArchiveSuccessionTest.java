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

    @Autowired
    private ApplicationDriver applications;

    @Autowired
    private Archive archive;

    @Autowired
    private Successions successions;

    private String gone = "";

    private String stays = "";

    @BeforeEach
    void prepare() {
        applications.prepare();
        gone = township();
        stays = township();
    }

    private String township() {
        String code = applications.invent();
        applications.register(code);
        return code;
    }

    @Test
    void theSuccessorKeepsTheArchiveWithItsTrace() {
        ArchiveEntry entry = archive.add(gone, "hazard", hazard("疏散通道堵塞"), "community-" + gone);

        successions.merge(gone, stays, LocalDate.of(2015, 1, 8), "陕民函〔2015〕1号", "admin");

        assertThat(archive.of(gone)).isEmpty();
        assertThat(archive.of(stays)).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(entry.id());
            assertThat(kept.reason()).contains("并入");
        });
        archive.correct(stays, entry.id(), 2, hazard("已清理"), "整改完成", "community-" + stays);
        assertThat(archive.versions(stays, entry.id()))
                .extracting(ArchiveEntry::community)
                .containsExactly(stays, stays, gone);
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
