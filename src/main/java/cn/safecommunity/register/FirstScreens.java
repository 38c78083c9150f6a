package cn.safecommunity.register;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.Opinion;
import cn.safecommunity.casefile.Opinions;
import cn.safecommunity.deadline.DueLights.Standing;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.register.CaseListView.Line;
import cn.safecommunity.register.CaseListView.Step;
import cn.safecommunity.register.ProgressView.Now;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the first screen of a case says beside the case itself: how far it is, who has it, what is new. */
@Component
class FirstScreens {

    private final CaseLists lists;
    private final Progress progress;
    private final LastHere lastHere;
    private final Opinions opinions;
    private final Access access;

    FirstScreens(CaseLists lists, Progress progress, LastHere lastHere, Opinions opinions, Access access) {
        this.lists = lists;
        this.progress = progress;
        this.lastHere = lastHere;
        this.opinions = opinions;
        this.access = access;
    }

    /** For whoever may see the case. */
    ProgressView of(CaseFile file, String person) {
        Sight sight = access.sightOf(person);
        Line line = lists.one(file.id(), sight);
        List<Opinion> given = opinions.of(file.id());
        Instant since = lastHere.of(given, line.startedAt(), sight);
        return new ProgressView(
                progress.of(file, given, line.endedAt() != null),
                line.steps().stream().map(FirstScreens::now).toList(),
                since,
                lastHere.corrected(file, since));
    }

    private static Now now(Step step) {
        Standing standing = step.standing();
        return new Now(
                step.taskName(),
                step.office(),
                step.person(),
                step.since(),
                step.dueAt(),
                standing == null ? null : standing.light().id(),
                standing == null ? null : standing.workingDaysLeft());
    }
}
