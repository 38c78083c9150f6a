package cn.safecommunity.copy;

import cn.safecommunity.organisation.Groups;
import cn.safecommunity.policy.Level;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may send copies of a case, and to which offices: the authority that has it and those above it, and of a
 * case that nobody has every authority that takes part. A copy goes to the own level and below, and one level up; a county
 * sends none to another county, which only the authorities above both can tell what it needs to know. (Copies at will were
 * not found in the notice; who sends to whom is an assumption.)
 *
 * @param group the group for which the person acts in this case, null for nobody of an authority
 * @param waitingAt the levels that have the case now; none when nobody has it
 */
record CaseCopying(boolean draft, @Nullable String group, List<Level> waitingAt) {

    /** So many recipients at once are an act for somebody, more are a circular (assumption). */
    static final int MOST = 20;

    /** As much says why somebody should read a case (assumption). */
    static final int LONGEST = 200;

    /** The office for which the person acts, null for nobody of an authority. */
    @Nullable
    String office() {
        return group == null ? null : Groups.officeOf(group);
    }

    private @Nullable Level level() {
        return group == null ? null : Groups.levelOf(group).orElse(null);
    }

    /** Why this person may not, in words; empty when they may. */
    Optional<String> objection() {
        Level acting = level();
        if (acting == null) {
            return Optional.of("案卷由承办单位和它的上级单位的人员抄送，同时在创建单位任职的除外。请与他们联系。");
        }
        if (draft) {
            return Optional.of("这个案卷还没有提交，不能抄送。请等申报单位提交以后再抄送。");
        }
        return waitingAt.isEmpty() || waitingAt.stream().anyMatch(waiting -> waiting.compareTo(acting) <= 0)
                ? Optional.empty()
                : Optional.of("这件现在由" + waitingAt.get(0).label() + "办理，请由承办单位或者它的上级单位抄送。");
    }

    /** Whether the people of a group may get a copy from the office of the person. */
    boolean mayGoTo(String recipient) {
        Level from = level();
        Level to = Groups.levelOf(recipient).orElse(Level.COMMUNITY);
        if (from == null || to == Level.COMMUNITY || to.compareTo(from.superior()) > 0) {
            return false;
        }
        return from != Level.COUNTY
                || to != Level.COUNTY
                || Groups.officeOf(recipient).equals(office());
    }
}
