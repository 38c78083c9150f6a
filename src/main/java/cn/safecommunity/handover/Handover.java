package cn.safecommunity.handover;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person may hand an open task to somebody, or take it over, which is handing it to oneself. Within the time
 * limit it is up to whoever has claimed it. From the day after the limit on, which is the day of the yellow card, a claim
 * keeps nobody out any more whom the task is offered to: the colleagues, and the leader who has joined them; the same
 * without a limit, and when whoever has claimed it may not do it any more. (That a colleague may, and not the leader
 * alone, is an assumption: a unit and a department have no leader in the system.)
 *
 * @param holder who has claimed it
 * @param offered whether it is offered to a group of the person
 * @param administrator whether the person is an administrator
 * @param overdue whether the time limit is over, or there is none
 * @param holderGone whether whoever has claimed it may not do it any more
 * @param substitutes whether the person substitutes today for whoever has claimed it
 * @param lent whether whoever has claimed it took it over as the person's substitute
 */
record Handover(
        @Nullable String holder,
        boolean givenToOne,
        boolean offered,
        boolean administrator,
        boolean overdue,
        boolean holderGone,
        boolean substitutes,
        boolean lent) {

    /** Why this person may not, in words; empty when they may. */
    Optional<String> objection(String person, String holderName) {
        if (givenToOne) {
            return Optional.of("此任务指定由" + holderName + "本人办理，不能转交；需要更换的，请由组成评定组的单位在“更换评定专家”中办理。");
        }
        if (administrator || person.equals(holder)) {
            return Optional.empty();
        }
        if (!offered) {
            return Optional.of("此任务不属于您所在的单位，请由承办单位的人员或系统管理员转交。");
        }
        if (holder == null) {
            return Optional.of("此任务还没有人领取，您可以直接领取办理。");
        }
        return overdue || holderGone || substitutes || lent
                ? Optional.empty()
                : Optional.of("此任务已由" + holderName + "领取。办理期限内可以由其本人转交，或由系统管理员指定他人；超过期限后，您可以接过来办理。");
    }
}
