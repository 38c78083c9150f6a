package cn.safecommunity.handover;

import cn.safecommunity.casefile.Seat;
import cn.safecommunity.organisation.People.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An open task as somebody finds it who wants to hand it over.
 *
 * @param able who may decide about it
 * @param represents whether the person who looks substitutes today for whoever has claimed it
 * @param objection why the person who looks may not hand it over or take it over, in words
 */
record OpenTask(
        Seat seat,
        Map<String, Object> variables,
        long caseId,
        List<Member> able,
        boolean represents,
        Optional<String> objection) {}
