package cn.safecommunity.complaint;

import cn.safecommunity.NotFound;
import cn.safecommunity.ReceiptNumber;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.WrittenNumber;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.title.Title;
import cn.safecommunity.title.Titles;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes complaints of anybody about units with a valid title, and tells by number how far they are. */
@Service
class Complaints {

    private static final int LONGEST = 4000;
    private static final int SHORT = 100;

    /** Within this time the same words, not taken up yet, are the same complaint (assumption). */
    private static final Duration AGAIN = Duration.ofHours(12);

    private final ComplaintRepository repository;
    private final Titles titles;
    private final Organisations organisations;
    private final CaseFiles files;
    private final RuntimeService runtime;
    private final AsTheSystem asTheSystem;
    private final Clock clock;

    Complaints(
            ComplaintRepository repository,
            Titles titles,
            Organisations organisations,
            CaseFiles files,
            RuntimeService runtime,
            AsTheSystem asTheSystem,
            Clock clock) {
        this.repository = repository;
        this.titles = titles;
        this.organisations = organisations;
        this.files = files;
        this.runtime = runtime;
        this.asTheSystem = asTheSystem;
        this.clock = clock;
    }

    /** The number of a complaint, and whether it is one that had not been made before. */
    record Receipt(String number, boolean first) {}

    /** The title with that certificate, if one can complain about it today. */
    Optional<Title> about(String certificate) {
        return titles.validAt(WrittenNumber.of(Text.optional("certificate", certificate, SHORT)), LocalDate.now(clock));
    }

    /**
     * Takes a complaint and gives its number; nobody has to sign, but it must say what is wrong. Whoever sends the same
     * again before anybody has taken it up, by a second click, the way back in the browser or another window, is given
     * the same number.
     */
    @Transactional
    Receipt receive(String certificate, String name, String contact, String content) {
        String who = Text.optional("name", name, SHORT);
        String reached = Text.optional("contact", contact, SHORT);
        String said = Text.required("content", content, LONGEST, "请写明反映的问题：时间、地点、经过，越具体越便于核查。");
        String number =
                Text.required("certificate", certificate, SHORT, "请填写证书编号。不知道编号的，请在有效称号中找到要反映的单位，点“反映问题”，编号会自动填好。");
        Title title = about(number)
                .orElseThrow(() ->
                        Refusal.at("certificate", "有效称号中没有这个编号，请对照证书核对。也可以在有效称号中找到要反映的单位，点“反映问题”。已经失效的称号，请直接向命名机关反映。"));
        Optional<String> already = repository.sentAlready(
                title.certificateNumber(), who, reached, said, clock.instant().minus(AGAIN));
        return already.map(given -> new Receipt(given, false))
                .orElseGet(() -> new Receipt(open(title, who, reached, said), true));
    }

    private String open(Title title, String who, String reached, String said) {
        String subject = "举报：" + organisations.placeName(title.community()) + " " + title.name();
        long file = files.open(ComplaintKind.ID, null, null, subject);
        String number = ReceiptNumber.draw("JB", LocalDate.now(clock));
        repository.insert(new Complaint(
                file,
                number,
                title.certificateNumber(),
                title.chain(),
                title.community(),
                who,
                reached,
                said,
                ComplaintState.RECEIVED,
                clock.instant(),
                null,
                null));
        asTheSystem.<@Nullable Object>ask(() ->
                runtime.startProcessInstanceByKey(ComplaintModel.KEY, Map.of(CaseVariables.CASE_ID, (Object) file)));
        return number;
    }

    /** The complaint with that number, which only whoever made it knows. */
    Complaint of(String number) {
        return repository
                .find(WrittenNumber.ofCode(Text.optional("number", number, SHORT)))
                .orElseThrow(() -> new NotFound("没有这个举报编号。请对照提交后显示的编号，连同字母和横线一起填写。"));
    }

    /** The county and the unit a complaint is about. */
    String placeOf(Complaint complaint) {
        return organisations.placeName(complaint.community());
    }
}
