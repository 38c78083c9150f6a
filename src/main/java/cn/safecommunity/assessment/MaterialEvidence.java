package cn.safecommunity.assessment;

import cn.safecommunity.material.Material;
import cn.safecommunity.material.Materials;
import java.util.List;
import org.springframework.stereotype.Component;

/** The files of the case file, each in its current version. */
@Component
class MaterialEvidence implements EvidenceSource {

    private final Materials materials;

    MaterialEvidence(Materials materials) {
        this.materials = materials;
    }

    @Override
    public List<Evidence> of(long caseId) {
        return materials.of(caseId).stream()
                .filter(Material::current)
                .map(file -> new Evidence(
                        "material",
                        file.id(),
                        file.fileName(),
                        file.typeLabel(),
                        "/materials/" + file.id() + "/content"))
                .toList();
    }
}
