package cn.safecommunity.complaint;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseKind;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Level;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The case file of a complaint; who made it is shown to the authority that answers and to nobody else. */
@Component
class ComplaintKind implements CaseKind {

    static final String ID = "complaint";

    private final ComplaintTasks tasks;
    private final ComplaintRepository repository;
    private final Complaints complaints;
    private final People people;
    private final CurrentUser currentUser;

    ComplaintKind(
            ComplaintTasks tasks,
            ComplaintRepository repository,
            Complaints complaints,
            People people,
            CurrentUser currentUser) {
        this.tasks = tasks;
        this.repository = repository;
        this.complaints = complaints;
        this.people = people;
        this.currentUser = currentUser;
    }

    /** What people read of a complaint; {@code name} and {@code contact} are null for whoever does not answer it. */
    record View(
            String number,
            String place,
            String titleName,
            String certificate,
            String content,
            String stateName,
            Instant receivedAt,
            @Nullable String name,
            @Nullable String contact,
            @Nullable String reply,
            @Nullable Instant answeredAt) {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label() {
        return "称号单位举报";
    }

    @Override
    public List<TaskRule> tasks() {
        return tasks.all();
    }

    @Override
    public Object details(CaseFile file) {
        Complaint complaint = repository.get(file.id());
        boolean answers = isOfTheAuthority(complaint.chain().top());
        return new View(
                complaint.number(),
                complaints.placeOf(complaint),
                complaint.chain().label(),
                complaint.certificate(),
                complaint.content(),
                complaint.state().label(),
                complaint.receivedAt(),
                answers ? complaint.name() : null,
                answers ? complaint.contact() : null,
                complaint.reply(),
                complaint.answeredAt());
    }

    private boolean isOfTheAuthority(Level conferrer) {
        String person = currentUser.orNull();
        return person != null && people.groupsOf(person).stream().anyMatch(group -> Groups.isOf(conferrer, group));
    }
}
