package cn.safecommunity.handover;

import cn.safecommunity.casefile.Seat;
import cn.safecommunity.organisation.Groups;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who moves all of somebody's work at once: an administrator, the person themselves, or a leader of the same office, who moves what is
 * offered to that office. (That the leader may do so within the time limit, where a single task is the holder's to hand over, is an
 * assumption: who is ill hands nothing over.)
 *
 * @param offices the offices that the person leads
 */
record Mover(boolean administrator, boolean self, Set<String> offices) {

    static Mover of(String by, Collection<String> groups, String person) {
        return new Mover(groups.contains(Groups.ADMIN), by.equals(person), officesLedBy(groups));
    }

    static Set<String> officesLedBy(Collection<String> groups) {
        return groups.stream().filter(Groups::isOfLeaders).map(Groups::officeOf).collect(Collectors.toSet());
    }

    /** Why not at all, in words. */
    Optional<String> objection(Collection<String> groupsOfPerson) {
        boolean leads = groupsOfPerson.stream().map(Groups::officeOf).anyMatch(offices::contains);
        return administrator || self || leads ? Optional.empty() : Optional.of("只有本单位的负责人和系统管理员可以移交他人的待办。请联系他们办理。");
    }

    /** Why not this one, in words; {@code to} is empty for back to the office. */
    Optional<String> objection(Seat task, String to, String name, List<String> groupsOfNext) {
        if (task.groups().isEmpty()) {
            return Optional.of("指定由本人办理，不能移交；需要更换的，请由组成评定组的单位在“更换评定专家”中办理。");
        }
        boolean own = task.groups().stream().map(Groups::officeOf).anyMatch(offices::contains);
        if (!administrator && !self && !own) {
            return Optional.of("不是您单位的任务，请由系统管理员移交。");
        }
        boolean offered = to.isEmpty() || task.groups().stream().anyMatch(groupsOfNext::contains);
        return offered ? Optional.empty() : Optional.of(name + "的岗位不办理这个环节，请另选他人移交。");
    }
}
