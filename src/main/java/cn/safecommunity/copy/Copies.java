package cn.safecommunity.copy;

import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.copy.CopyPlan.Recipient;
import cn.safecommunity.copy.CopyRepository.Addressee;
import cn.safecommunity.document.LetterIssued;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends copies of what is issued, and knows who has read them; whoever is late in reading is not reminded. */
@Service
class Copies {

    private static final String COUNTY = "{county}";

    private final CopyPlan plan;
    private final CopyRepository repository;
    private final CaseFiles files;
    private final Organisations organisations;
    private final People people;

    Copies(CopyPlan plan, CopyRepository repository, CaseFiles files, Organisations organisations, People people) {
        this.plan = plan;
        this.repository = repository;
        this.files = files;
        this.organisations = organisations;
        this.people = people;
    }

    /** In the transaction in which the letter is issued: no letter without its copies. */
    @EventListener
    void send(LetterIssued issued) {
        String county = files.get(issued.caseId()).county();
        List<Addressee> addressees = plan.of(issued.kind()).stream()
                .filter(recipient -> county != null || !recipient.name().contains(COUNTY))
                .map(recipient -> new Addressee(nameOf(recipient, county), groupOf(recipient, county)))
                .toList();
        if (!addressees.isEmpty()) {
            repository.insert(issued.id(), addressees);
        }
    }

    private String nameOf(Recipient recipient, @Nullable String county) {
        return county == null ? recipient.name() : recipient.name().replace(COUNTY, organisations.nameOf(county));
    }

    private static @Nullable String groupOf(Recipient recipient, @Nullable String county) {
        return recipient.group() == null || county == null
                ? recipient.group()
                : recipient.group().replace(COUNTY, county);
    }

    /** The copies that have come to a person's offices, the latest first. */
    List<CopyRepository.Line> to(String person, int page) {
        return repository.to(List.copyOf(people.groupsOf(person)), person, page);
    }

    /** Leaves the receipt of a person whose office got the copy. */
    @Transactional
    void receive(long copy, String person) {
        requireRecipient(copy, person);
        repository.receive(copy, person);
    }

    /** The letter of a copy, for whoever has left a receipt. */
    long letterOf(long copy, String person) {
        requireRecipient(copy, person);
        if (!repository.hasReceipt(copy, person)) {
            throw new Refusal("请先签收，再打开这份公文：在“抄送我的”列表中点“阅读”。");
        }
        return repository.documentOf(copy);
    }

    private void requireRecipient(long copy, String person) {
        String group = repository.groupOf(copy).orElseThrow(Copies::unknown);
        if (!people.isMember(person, group)) {
            throw unknown();
        }
    }

    /** Where the copies of a case have gone and who has read them, for whoever may see the case. */
    List<CopyRepository.Sent> ofCase(long caseId, String person) {
        CaseFile file = files.visible(caseId, person);
        List<CopyRepository.Sent> sent = repository.ofCase(file.id());
        people.readNames(sent.stream()
                .map(CopyRepository.Sent::readBy)
                .filter(Objects::nonNull)
                .toList());
        return sent;
    }

    String nameOf(String person) {
        return people.nameOf(person);
    }

    private static NotFound unknown() {
        return new NotFound("没有抄送给您的这份公文。请从“抄送我的”列表打开。");
    }
}
