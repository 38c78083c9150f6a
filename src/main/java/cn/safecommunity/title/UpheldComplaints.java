package cn.safecommunity.title;

import cn.safecommunity.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows for a title when a complaint about its unit was found to be true: a proposal to revoke it. */
@Service
public class UpheldComplaints {

    private final TitleRepository titles;
    private final Revocations revocations;
    private final Clock clock;

    UpheldComplaints(TitleRepository titles, Revocations revocations, Clock clock) {
        this.titles = titles;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** Proposes to revoke the title; whoever conferred it decides. Refuses what is no longer valid or already proposed. */
    @Transactional
    public void propose(String certificate, String explanation, String person) {
        HeldTitle held = titles.lock(certificate);
        TitleState state = held.state(LocalDate.now(clock));
        if (state != TitleState.VALID) {
            throw Refusal.at("decision", "这个称号" + state.label() + "，不能再提请撤销，请选择不提请撤销。");
        }
        if (revocations.of(certificate).stream().anyMatch(Revocation::isPending)) {
            throw Refusal.at("decision", "这个称号已有一件撤销提请正在审定，请选择不提请撤销，并在意见中写明。");
        }
        revocations.bringUp(held, Ground.COMPLAINT_UPHELD, explanation, person, null);
    }
}
