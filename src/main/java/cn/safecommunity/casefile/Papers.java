package cn.safecommunity.casefile;

import cn.safecommunity.casefile.CaseFileView.DocumentLine;
import cn.safecommunity.casefile.CaseFileView.MaterialLine;
import cn.safecommunity.document.Letters;
import cn.safecommunity.material.Material;
import cn.safecommunity.material.Materials;
import cn.safecommunity.printing.Printer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The files and letters of a case as people see them: who handed them in, and whether they have PDF pages here. */
@Component
public class Papers {

    private final Materials materials;
    private final Letters letters;
    private final Printer printer;
    private final Signers signers;
    private final TaskCatalogue catalogue;

    Papers(Materials materials, Letters letters, Printer printer, Signers signers, TaskCatalogue catalogue) {
        this.materials = materials;
        this.letters = letters;
        this.printer = printer;
        this.signers = signers;
        this.catalogue = catalogue;
    }

    List<MaterialLine> materials(long caseId) {
        return lines(materials.of(caseId));
    }

    /** Files by their ids, each with the name of who handed it in; read at once. */
    public Map<Long, MaterialLine> lines(Collection<Long> ids) {
        return lines(List.copyOf(materials.all(ids).values())).stream()
                .collect(Collectors.toMap(MaterialLine::id, Function.identity()));
    }

    private List<MaterialLine> lines(List<Material> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Signers.Told told = signers.told();
        told.readNames(all.stream().map(Material::uploadedBy).toList());
        return all.stream().map(material -> line(material, told)).toList();
    }

    MaterialLine line(Material material) {
        return line(material, signers.told());
    }

    private MaterialLine line(Material material, Signers.Told told) {
        return MaterialLine.of(
                material,
                material.part() == null ? null : catalogue.filesLabel(material.part()),
                signers.nameOrOffice(told, material.uploadedBy(), material.uploadedAt()),
                printer.prints(material.mediaType()));
    }

    List<DocumentLine> documents(long caseId) {
        boolean pdf = lettersArePrinted();
        return letters.of(caseId).stream()
                .map(letter -> DocumentLine.of(letter, pdf))
                .toList();
    }

    /** Whether letters have PDF pages on this installation. */
    public boolean lettersArePrinted() {
        return printer.prints(Letters.MEDIA_TYPE);
    }

    /** The PDF pages of a letter; whether the person may read it is not asked. */
    public byte[] pagesOfLetter(long id) {
        return printer.pages(letters.sha256(id), Letters.MEDIA_TYPE, () -> letters.content(id));
    }

    /** The PDF pages of a Word or Excel file. */
    byte[] pages(Material material) {
        return printer.pages(material.sha256(), material.mediaType(), () -> content(material));
    }

    private byte[] content(Material material) {
        ByteArrayOutputStream content = new ByteArrayOutputStream((int) material.size());
        try {
            materials.copyContent(material.id(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }
}
