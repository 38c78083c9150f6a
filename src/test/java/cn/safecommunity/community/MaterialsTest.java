package cn.safecommunity.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.safecommunity.CaseSamples;
import cn.safecommunity.EngineTest;
import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.Chain;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class MaterialsTest extends EngineTest {

    @Autowired
    Materials materials;

    @Autowired
    JdbcClient jdbc;

    private long caseId;

    @BeforeEach
    void openACase() {
        caseId = CaseSamples.draft(jdbc);
    }

    private Material add(String type, String name, byte[] content) {
        return materials.add(caseId, type, name, new ByteArrayInputStream(content), "clerk");
    }

    private byte[] read(Material material) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        materials.copyContent(material.id(), out);
        return out.toByteArray();
    }

    @Test
    void givesBackWhatCameIn() throws IOException {
        byte[] content = SampleMaterials.docx("安全社区建设工作报告");
        Material material = add("workReport", "工作报告.docx", content);
        assertThat(material.typeLabel()).isEqualTo("创建安全社区工作报告");
        assertThat(material.mediaType()).endsWith("wordprocessingml.document");
        assertThat(material.size()).isEqualTo(content.length);
        assertThat(material.uploadedBy()).isEqualTo("clerk");
        assertThat(read(material)).isEqualTo(content);
        assertThat(materials.caseOf(material.id())).isEqualTo(caseId);
    }

    @Test
    void readsALargeFileInSlices() throws IOException {
        byte[] content = new byte[5 * 1024 * 1024 + 7];
        new Random(1).nextBytes(content);
        byte[] head = SampleMaterials.pdf();
        System.arraycopy(head, 0, content, 0, head.length);
        assertThat(read(add("workReport", "扫描件.pdf", content))).isEqualTo(content);
    }

    @Test
    void keepsTheOlderVersionOfAFileOfTheSameTypeAndName() throws IOException {
        byte[] original = SampleMaterials.docx("一");
        Material first = add("workReport", "报告.docx", original);
        Material second = add("workReport", "报告.docx", SampleMaterials.docx("二"));
        Material otherName = add("workReport", "附录.docx", SampleMaterials.docx("三"));
        Material otherType = add("selfAssessment", "报告.docx", SampleMaterials.docx("四"));
        assertThat(materials.of(caseId))
                .extracting(Material::id, Material::version, Material::current)
                .containsExactly(
                        tuple(first.id(), 1, false),
                        tuple(second.id(), 2, true),
                        tuple(otherName.id(), 1, true),
                        tuple(otherType.id(), 1, true));
        assertThat(read(first)).isEqualTo(original);
    }

    @Test
    void countsVersionsWithoutAGapUnderParallelUploads() throws Exception {
        byte[] content = SampleMaterials.pdf();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Material>> uploads = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                uploads.add(() -> add("workReport", "报告.pdf", content));
            }
            for (Future<Material> upload : threads.invokeAll(uploads)) {
                upload.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(materials.of(caseId))
                .extracting(Material::version)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(materials.of(caseId)).filteredOn(Material::current).hasSize(1);
    }

    @Test
    void refusesWhatIsNotAnAllowedFileAndStoresNothing() {
        assertThatThrownBy(() -> add("workReport", "报告.pdf", SampleMaterials.exe()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> add("novel", "报告.pdf", SampleMaterials.pdf()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("type"));
        assertThat(materials.of(caseId)).isEmpty();
    }

    @Test
    void namesWhatIsStillMissing() {
        add("application", "申请书.docx", SampleMaterials.docx("申请"));
        assertThat(materials.missing(caseId, Chain.PROVINCIAL, UnitKind.TOWNSHIP))
                .containsExactly("创建安全社区工作报告", "创建备案表（复印件）", "自评报告", "事故与伤害统计及控制指标证明");
        assertThat(materials.required(caseId, Chain.NATIONAL, UnitKind.ENTERPRISE))
                .extracting(RequiredMaterial::type)
                .contains("diagnosis", "residentProof")
                .doesNotContain("other");
        assertThat(materials.missing(caseId, Chain.NATIONAL, UnitKind.WHOLE_COUNTY))
                .isEqualTo(materials.missing(caseId, Chain.NATIONAL, UnitKind.TOWNSHIP));
    }

    @Test
    void neverDeletesOrRewritesAFile() {
        Material material = add("workReport", "报告.pdf", SampleMaterials.pdf());
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM material WHERE id = ?")
                        .param(material.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("evidence");
        assertThatThrownBy(() -> jdbc.sql("UPDATE material SET content = '' WHERE id = ?")
                        .param(material.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("evidence");
    }

    @Test
    void saysThatAnUnknownFileDoesNotExist() {
        assertThatThrownBy(() -> materials.get(-1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> materials.caseOf(-1)).isInstanceOf(NotFound.class);
    }
}
