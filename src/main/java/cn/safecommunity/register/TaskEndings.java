package cn.safecommunity.register;

import cn.safecommunity.NotFound;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.register.TaskEndingRepository.Ended;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of a task that somebody comes back to: by a bookmark, a mail, or the way back of the browser. */
@Component
class TaskEndings {

    private final TaskEndingRepository repository;
    private final CaseFiles files;
    private final CaseLists lists;
    private final Access access;
    private final People people;

    TaskEndings(TaskEndingRepository repository, CaseFiles files, CaseLists lists, Access access, People people) {
        this.repository = repository;
        this.files = files;
        this.lists = lists;
        this.access = access;
        this.people = people;
    }

    /** Of a task that has ended, for whoever did it and whoever may see its case; for others there never was one. */
    TaskEnding of(String task, String person) {
        Sight sight = access.sightOf(person);
        Ended ended = repository.find(task, sight).orElseThrow(TaskEndings::unknown);
        boolean sees = ended.caseId() != null && files.maySee(ended.caseId(), person);
        if (!sees && !ended.isOf(person)) {
            throw unknown();
        }
        return new TaskEnding(
                ended.task(),
                ended.done(),
                nameFor(sight, ended),
                ended.done() && ended.isOf(person),
                ended.at(),
                sees && ended.caseId() != null ? lists.one(ended.caseId(), sight) : null);
    }

    private @Nullable String nameFor(Sight sight, Ended ended) {
        boolean told = ended.isOf(sight.person()) || ended.offered() || sight.isOfAnAuthority();
        return ended.done() && ended.person() != null && told ? people.nameOf(ended.person(), ended.at()) : null;
    }

    private static NotFound unknown() {
        return new NotFound("没有这项任务，或者这项任务不归您办理。请在任务列表中选择。");
    }
}
