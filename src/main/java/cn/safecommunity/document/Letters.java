package cn.safecommunity.document;

import cn.safecommunity.NotFound;
import cn.safecommunity.document.IssuedDocumentRepository.Content;
import cn.safecommunity.document.LetterTemplate.Letter;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues official letters and certificates, and keeps what was issued. */
@Service
public class Letters {

    /** What an issued document is. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final LetterTemplates templates;
    private final LetterContents contents;
    private final DocumentNumbers numbers;
    private final IssuedDocumentRepository repository;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Letters(
            LetterTemplates templates,
            LetterContents contents,
            DocumentNumbers numbers,
            IssuedDocumentRepository repository,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.templates = templates;
        this.contents = contents;
        this.numbers = numbers;
        this.repository = repository;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Numbers, prints and registers a letter in the caller's transaction; if that fails, there is no letter and its
     * number is free again. Number, date, signer and the names of authorities are added to the given fields.
     */
    @Transactional
    public IssuedDocument issue(
            String kind, long caseId, String issuerOrganisationCode, Map<String, Object> fields, String person) {
        LetterKind letterKind = LetterKind.of(kind);
        LetterTemplate template = templates.get(letterKind);
        Organisation issuer = organisations.get(issuerOrganisationCode);
        Map<String, Object> content = contents.of(issuer, person, fields);
        String number = numbers.next(letterKind.issuerCode(issuerCode(issuer)));
        content.put("number", number);
        String checkCode = letterKind == LetterKind.CERTIFICATE ? CheckCode.draw() : null;
        if (checkCode != null) {
            contents.addCheck(content, checkCode);
        }
        contents.requireAll(letterKind, template, content);
        Instant now = clock.instant();
        Letter letter = template.print(content, String.valueOf(content.get("issuerName")), Date.from(now));
        IssuedDocument document = new IssuedDocument(0, number, kind, letter.title(), person, now);
        Content printed = new Content(letter.content(), DigestUtils.sha256Hex(letter.content()));
        IssuedDocument issued = repository.insert(caseId, document, printed, checkCode);
        events.publishEvent(new LetterIssued(issued.id(), kind, caseId));
        return issued;
    }

    /** The next number of a plaque of this authority, in the caller's transaction, e.g. 陕安监社牌〔2014〕1号. */
    @Transactional
    public String nextPlaqueNumber(String issuerOrganisationCode) {
        return numbers.next(LetterKind.plaqueSeries(issuerCode(organisations.get(issuerOrganisationCode))));
    }

    /** All that was issued in a case, in that order. */
    public List<IssuedDocument> of(long caseId) {
        return repository.of(caseId);
    }

    /** The latest of a kind that was issued in a case. */
    public Optional<IssuedDocument> last(long caseId, String kind) {
        return of(caseId).stream()
                .filter(document -> document.kind().equals(kind))
                .reduce((earlier, later) -> later);
    }

    /** The certificate with this code, as {@link CheckCode} keeps it. */
    public Optional<IssuedDocument> withCode(String checkCode) {
        return repository.withCode(checkCode);
    }

    /** One issued document, without its content. */
    public IssuedDocument get(long id) {
        return repository.find(id).orElseThrow(Letters::unknown);
    }

    /** The case a document belongs to, for the rule who may read it. */
    public long caseOf(long id) {
        return repository.caseOf(id).orElseThrow(Letters::unknown);
    }

    /** The Word file, exactly as it was issued. */
    public byte[] content(long id) {
        Content content = repository.content(id).orElseThrow(Letters::unknown);
        if (!content.sha256().equals(DigestUtils.sha256Hex(content.bytes()))) {
            throw new IllegalStateException("The issued document " + id + " is no longer what was issued");
        }
        return content.bytes();
    }

    /** The hash of the Word file as it was issued. */
    public String sha256(long id) {
        return repository.sha256(id).orElseThrow(Letters::unknown);
    }

    private static String issuerCode(Organisation issuer) {
        String code = issuer.issuerCode();
        if (code == null) {
            throw new IllegalStateException(
                    "The organisation " + issuer.code() + " has no issuer code for its letters");
        }
        return code;
    }

    /** The answer for a document that does not exist, and for one that is not this person's to know of. */
    public static NotFound unknown() {
        return new NotFound("没有这份公文，请刷新页面后重新打开。");
    }
}
