package cn.safecommunity.advice;

import cn.safecommunity.casefile.Seat;
import cn.safecommunity.organisation.People.Member;
import java.util.List;
import java.util.Optional;

/**
 * An open task as somebody of its office finds it.
 *
 * @param level the level that acts at it
 * @param able who may decide about it, four eyes kept
 * @param objection why the person who looks may not ask for advice, in words
 */
record AdviceTask(long caseId, Seat seat, String label, String level, List<Member> able, Optional<String> objection) {}
