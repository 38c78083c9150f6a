package cn.safecommunity.casefile;

import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseFileView.MaterialLine;
import cn.safecommunity.material.Download;
import cn.safecommunity.material.Material;
import cn.safecommunity.material.Materials;
import cn.safecommunity.organisation.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
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

    private final CaseFiles files;
    private final Uploads uploads;
    private final Materials materials;
    private final Papers papers;
    private final CurrentUser currentUser;

    MaterialController(CaseFiles files, Uploads uploads, Materials materials, Papers papers, CurrentUser currentUser) {
        this.files = files;
        this.uploads = uploads;
        this.materials = materials;
        this.papers = papers;
        this.currentUser = currentUser;
    }

    /**
     * {@code replaces} is the file of the case that this is a new version of; without it every file is one of its own. {@code task} is
     * the open task it is for, where the person has several that take such files.
     */
    @PostMapping(
            path = {"/casefiles/{id}/materials", "/cases/{id}/materials"},
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    MaterialLine upload(
            @PathVariable long id,
            @RequestParam(name = "type", required = false) @Nullable String given,
            @RequestParam(required = false) @Nullable Long replaces,
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        String person = currentUser.id();
        CaseFile caseFile = files.visible(id, person);
        Material old = replaces == null ? null : ofCase(id, replaces);
        String type = old == null ? given : old.type();
        if (type == null) {
            throw Refusal.at("type", "请先选择材料类型，再上传文件。");
        }
        Uploads.Wanted wanted = new Uploads.Wanted(type, task, old);
        String part = uploads.open(caseFile, wanted, person);
        if (file == null) {
            throw Refusal.at("file", "请选择要上传的文件。");
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        Materials.Place place = caseFile.draft()
                ? new Materials.Place(id, true)
                : new Materials.Place(id, false, part, () -> uploads.open(caseFile, wanted, person));
        try (InputStream content = file.getInputStream()) {
            return papers.line(
                    old == null
                            ? materials.add(place, type, name, content, person)
                            : materials.replace(place, old, name, content, person));
        }
    }

    private Material ofCase(long caseId, long material) {
        Material found = materials.get(material);
        if (materials.caseOf(material) != caseId) {
            throw Materials.unknown();
        }
        return found;
    }

    @GetMapping({"/casefiles/{id}/materials", "/cases/{id}/materials"})
    List<MaterialLine> all(@PathVariable long id) {
        files.visible(id, currentUser.id());
        return papers.materials(id);
    }

    /** A wrong file in a draft is taken out by those who may add one; what has been handed in is kept. */
    @DeleteMapping("/materials/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        Material material = materials.get(id);
        String person = currentUser.id();
        long caseId = materials.caseOf(id);
        if (!files.maySee(caseId, person)) {
            throw Materials.unknown();
        }
        CaseFile file = files.get(caseId);
        if (!file.draft()) {
            throw new Refusal("材料已经随案卷提交，要一直保存，不能删除。如有错误，请在补正时上传新的版本。");
        }
        uploads.open(file, new Uploads.Wanted(material.type(), null, material), person);
        materials.remove(material, caseId);
    }

    /** What a file is called and how large it is. */
    @GetMapping("/materials/{id}")
    MaterialLine one(@PathVariable long id) {
        return papers.line(visible(id));
    }

    @GetMapping("/materials/{id}/content")
    void content(@PathVariable long id, HttpServletResponse response) throws IOException {
        Material material = visible(id);
        materials.copyContent(id, Download.open(response, material.fileName(), material.mediaType(), material.size()));
    }

    /** A picture for the browser to show; a PDF is drawn by the page that shows it, everything else is downloaded. */
    @GetMapping("/materials/{id}/preview")
    void preview(@PathVariable long id, HttpServletResponse response) throws IOException {
        Material material = visible(id);
        materials.copyContent(
                id, Download.picture(response, material.fileName(), material.mediaType(), material.size()));
    }

    /** The pages of a Word or Excel file, for the page that draws a PDF. */
    @GetMapping("/materials/{id}/pdf")
    void pdf(@PathVariable long id, HttpServletResponse response) throws IOException {
        Material material = visible(id);
        Download.pdf(response, material.fileName(), papers.pages(material));
    }

    private Material visible(long id) {
        Material material = materials.get(id);
        if (!files.maySee(materials.caseOf(id), currentUser.id())) {
            throw Materials.unknown();
        }
        return material;
    }
}
