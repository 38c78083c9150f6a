package cn.safecommunity.document;

import java.time.Instant;

/**
 * A letter or certificate that was issued, without its content.
 *
 * @param kind recommendation, correction, filing or certificate
 * @param issuedBy the person whose decision it carries out
 */
public record IssuedDocument(long id, String number, String kind, String title, String issuedBy, Instant issuedAt) {

    /** What this kind is called in Chinese. */
    public String kindName() {
        return LetterKind.of(kind).label();
    }

    /** The name under which it is saved. */
    public String fileName() {
        return number + " " + title + ".docx";
    }
}
