package cn.safecommunity.title;

import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.WrittenDay;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.organisation.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people must keep to when they propose to revoke a title. */
@Service
class RevocationProposals {

    private static final int LONGEST = 4000;

    private final Revocations revocations;
    private final TitleRepository titles;
    private final TitleLife life;
    private final CaseFiles files;
    private final Proposers proposers;
    private final CurrentUser currentUser;
    private final Clock clock;

    RevocationProposals(
            Revocations revocations,
            TitleRepository titles,
            TitleLife life,
            CaseFiles files,
            Proposers proposers,
            CurrentUser currentUser,
            Clock clock) {
        this.revocations = revocations;
        this.titles = titles;
        this.life = life;
        this.files = files;
        this.proposers = proposers;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** An authority proposes to revoke a valid title; whoever conferred it will decide. */
    @Transactional
    void propose(String certificate, String groundId, String explanation, String person) {
        HeldTitle held = titles.lock(certificate);
        files.visible(TitleLetters.file(held), person);
        proposers.require(held.title(), person);
        Ground ground = Ground.proposed(groundId);
        String facts = Text.required("explanation", explanation, LONGEST, "请写明撤销的事实和依据，再提交。");
        checkTime(held, ground);
        revocations.bringUp(held, ground, facts, person, null);
    }

    /** A ground to choose; {@code opensOn} is the day before which it is refused, null when it can be chosen. */
    record Choice(String id, String label, @Nullable LocalDate opensOn) {}

    /**
     * What the person who asks, and sees these titles, could propose now, by the certificate; nothing when every proposal would
     * be refused.
     *
     * @param proposed what has been proposed of them, by the certificate
     */
    Map<String, List<Choice>> choices(List<HeldTitle> held, Map<String, List<Revocation>> proposed) {
        LocalDate today = LocalDate.now(clock);
        Predicate<Title> mayPropose = proposers.by(currentUser.id());
        return held.stream()
                .filter(each -> each.state(today) == TitleState.VALID)
                .filter(each -> proposed.getOrDefault(each.title().certificateNumber(), List.of()).stream()
                        .noneMatch(Revocation::isPending))
                .filter(each -> mayPropose.test(each.title()))
                .collect(Collectors.toMap(each -> each.title().certificateNumber(), each -> grounds(each, today)));
    }

    private List<Choice> grounds(HeldTitle held, LocalDate today) {
        LocalDate opens = life.dates(held).reassessmentOpens();
        return Ground.proposable().stream()
                .map(ground -> new Choice(ground.id(), ground.label(), isTooEarly(ground, today, opens) ? opens : null))
                .toList();
    }

    private boolean hasPending(String certificate) {
        return revocations.of(certificate).stream().anyMatch(Revocation::isPending);
    }

    private static boolean isTooEarly(Ground ground, LocalDate today, LocalDate opens) {
        return ground == Ground.REASSESSMENT_REFUSED && today.isBefore(opens);
    }

    private void checkTime(HeldTitle held, Ground ground) {
        LocalDate today = LocalDate.now(clock);
        TitleState state = held.state(today);
        if (state != TitleState.VALID) {
            throw new Refusal("这个称号" + state.label() + "，不能再提请撤销。");
        }
        String certificate = held.title().certificateNumber();
        if (hasPending(certificate)) {
            throw new Refusal("这个称号已有一件撤销提请正在审定，请等待审定结果。");
        }
        LocalDate opens = life.dates(held).reassessmentOpens();
        if (isTooEarly(ground, today, opens)) {
            throw Refusal.at("ground", "复评从" + WrittenDay.of(opens) + "开始，此前不能以拒绝复评为由提请撤销。");
        }
    }
}
