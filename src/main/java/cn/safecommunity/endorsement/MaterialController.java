package cn.safecommunity.endorsement;

import cn.safecommunity.Refusal;
import cn.safecommunity.community.Material;
import cn.safecommunity.community.Materials;
import cn.safecommunity.endorsement.CaseView.MaterialLine;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.People;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files of a case over REST, under the same access rule as the case. */
@RestController
@RequestMapping("/api")
class MaterialController {

    private final Cases cases;
    private final MaterialWindow window;
    private final Materials materials;
    private final Access access;
    private final People people;
    private final CurrentUser currentUser;

    MaterialController(
            Cases cases,
            MaterialWindow window,
            Materials materials,
            Access access,
            People people,
            CurrentUser currentUser) {
        this.cases = cases;
        this.window = window;
        this.materials = materials;
        this.access = access;
        this.people = people;
        this.currentUser = currentUser;
    }

    @PostMapping(path = "/cases/{id}/materials", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    MaterialLine upload(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        String user = currentUser.id();
        window.requireOpen(cases.visible(id, user), user);
        if (type == null) {
            throw new Refusal("type", "请先选择材料类型，再上传文件。");
        }
        if (file == null) {
            throw new Refusal("file", "请选择要上传的文件。");
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream content = file.getInputStream()) {
            return line(materials.add(id, type, name, content, user));
        }
    }

    @GetMapping("/cases/{id}/materials")
    List<MaterialLine> all(@PathVariable long id) {
        cases.visible(id, currentUser.id());
        return materials.of(id).stream().map(this::line).toList();
    }

    @GetMapping("/materials/{id}/content")
    void content(@PathVariable long id, HttpServletResponse response) throws IOException {
        Material material = materials.get(id);
        if (!access.maySee(currentUser.id(), cases.scope(materials.caseOf(id)))) {
            throw Materials.unknown();
        }
        materials.copyContent(
                id, FileResponse.open(response, material.fileName(), material.mediaType(), material.size()));
    }

    private MaterialLine line(Material material) {
        return MaterialLine.of(material, people.nameOf(material.uploadedBy()));
    }
}
