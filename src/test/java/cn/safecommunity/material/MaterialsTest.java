package cn.safecommunity.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.safecommunity.CaseSamples;
import cn.safecommunity.EngineTest;
import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
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

    @Autowired
    Policy policy;

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
        System.arraycopy(head, 0, content, content.length - head.length, head.length);
        System.arraycopy(head, 0, content, 0, head.length);
        assertThat(read(add("workReport", "扫描件.pdf", content))).isEqualTo(content);
    }

    private Material replace(Material old, String name, byte[] content) {
        return materials.replace(
                new Materials.Place(caseId, false), old, name, new ByteArrayInputStream(content), "clerk");
    }

    /** Reading and looking into a file takes its time, in which the task can have gone. */
    @Test
    void aFileForWhatIsNoLongerOpenWhenItIsThereStaysOutside() {
        Materials.Place closed = new Materials.Place(caseId, false, null, () -> {
            throw new Refusal("现在没有需要您上传这类材料的任务。");
        });
        assertThatThrownBy(() -> materials.add(
                        closed, "workReport", "报告.pdf", new ByteArrayInputStream(SampleMaterials.pdf()), "clerk"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有需要您上传");
        assertThat(materials.of(caseId)).isEmpty();
    }

    /** Telephones call every photo the same. */
    @Test
    void filesOfTheSameNameAreFilesOfTheirOwn() {
        byte[] photo = SampleMaterials.image("jpeg");
        add("other", "image.jpg", photo);
        add("other", "image.jpg", photo);
        add("other", "image.jpg", photo);
        assertThat(materials.of(caseId))
                .extracting(Material::fileName, Material::version, Material::current)
                .containsExactly(
                        tuple("image.jpg", 1, true), tuple("image（2）.jpg", 1, true), tuple("image（3）.jpg", 1, true));
    }

    @Test
    void aFileIsReplacedByOneOfItsKindAndOnlyOnce() {
        Material first = add("workReport", "报告.docx", SampleMaterials.docx("一"));
        assertThatThrownBy(() -> replace(first, "报告.pdf", SampleMaterials.pdf()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("不是同一种格式"));
        replace(first, "新报告.docx", SampleMaterials.docx("二"));
        assertThatThrownBy(() -> replace(materials.get(first.id()), "报告.docx", SampleMaterials.docx("三")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("已经有新的版本"));
    }

    @Test
    void aCaseHoldsSoManyFilesAndMegabytes() {
        MaterialQuota quota = new MaterialQuota(policy);
        Material large = add("workReport", "报告.docx", SampleMaterials.docx("一"));
        quota.requireRoom(Collections.nCopies(policy.materialQuota().files() - 1, large), 1);
        assertThatThrownBy(() -> quota.requireRoom(
                        Collections.nCopies(policy.materialQuota().files(), large), 1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("最多存 300 个文件");
        assertThatThrownBy(() -> quota.requireRoom(List.of(large), 1000L * 1024 * 1024))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("合计不能超过 1000 MB");
    }

    @Test
    void keepsTheOlderVersionOfAFileThatIsReplaced() throws IOException {
        byte[] original = SampleMaterials.docx("一");
        Material first = add("workReport", "报告.docx", original);
        Material second = replace(first, "报告（改）.docx", SampleMaterials.docx("二"));
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
    void givesEachOfParallelUploadsANameOfItsOwn() throws Exception {
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
                .extracting(Material::fileName)
                .hasSize(12)
                .doesNotHaveDuplicates()
                .contains("报告.pdf", "报告（12）.pdf");
        assertThat(materials.of(caseId)).allMatch(Material::current);
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
        assertThat(materials.missing(materials.of(caseId), Chain.PROVINCIAL, UnitKind.TOWNSHIP))
                .containsExactly("创建安全社区工作报告", "创建备案表（复印件）", "自评报告", "事故与伤害统计及控制指标证明");
        assertThat(materials.required(caseId, Chain.NATIONAL, UnitKind.ENTERPRISE))
                .extracting(RequiredMaterial::type)
                .contains("diagnosis", "residentProof")
                .doesNotContain("other");
        assertThat(materials.missing(materials.of(caseId), Chain.NATIONAL, UnitKind.WHOLE_COUNTY))
                .isEqualTo(materials.missing(materials.of(caseId), Chain.NATIONAL, UnitKind.TOWNSHIP));
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
