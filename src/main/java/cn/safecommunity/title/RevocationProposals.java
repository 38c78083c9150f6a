package cn.safecommunity.title;

import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseFiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
    private final Clock clock;

    RevocationProposals(
            Revocations revocations,
            TitleRepository titles,
            TitleLife life,
            CaseFiles files,
            Proposers proposers,
            Clock clock) {
        this.revocations = revocations;
        this.titles = titles;
        this.life = life;
        this.files = files;
        this.proposers = proposers;
        this.clock = clock;
    }

    /** An authority proposes to revoke a valid title; whoever conferred it will decide. */
    @Transactional
    void propose(String certificate, String groundId, String explanation, String person) {
        HeldTitle held = titles.lock(certificate);
        files.visible(TitleLetters.file(held), person);
        proposers.require(held.title(), person);
        Ground ground = Ground.proposed(groundId);
        checkExplanation(explanation);
        checkTime(held, ground);
        revocations.bringUp(held, ground, explanation.strip(), person, null);
    }

    /** A ground to choose; {@code opensOn} is the day before which it is refused, null when it can be chosen. */
    record Choice(String id, String label, @Nullable LocalDate opensOn) {}

    /** What this person, who sees the title, could propose now; nothing when every proposal would be refused. */
    List<Choice> choices(HeldTitle held, String person) {
        LocalDate today = LocalDate.now(clock);
        String certificate = held.title().certificateNumber();
        if (held.state(today) != TitleState.VALID
                || hasPending(certificate)
                || !proposers.includes(held.title(), person)) {
            return List.of();
        }
        LocalDate opens = life.dates(certificate).reassessmentOpens();
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

    private static void checkExplanation(String explanation) {
        if (explanation.isBlank()) {
            throw new Refusal("explanation", "请写明撤销的事实和依据，再提交。");
        }
        if (explanation.length() > LONGEST) {
            throw new Refusal("explanation", "撤销的事实和依据不能超过 " + LONGEST + " 个字，请精简。");
        }
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
        LocalDate opens = life.dates(certificate).reassessmentOpens();
        if (isTooEarly(ground, today, opens)) {
            throw new Refusal("ground", "复评从 " + opens + " 开始，此前不能以拒绝复评为由提请撤销。");
        }
    }
}
