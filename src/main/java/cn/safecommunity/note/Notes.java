package cn.safecommunity.note;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.note.NoteRepository.Note;
import cn.safecommunity.note.NoteView.Line;
import cn.safecommunity.note.NoteView.Office;
import cn.safecommunity.organisation.GroupCatalogue;
import cn.safecommunity.organisation.People;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps notes of an office on a case, for its own people only: they go nowhere with the case, not into its record either. */
@Service
class Notes {

    private final NoteRepository repository;
    private final CaseFiles files;
    private final People people;
    private final GroupCatalogue groups;
    private final Clock clock;

    Notes(NoteRepository repository, CaseFiles files, People people, GroupCatalogue groups, Clock clock) {
        this.repository = repository;
        this.files = files;
        this.people = people;
        this.groups = groups;
        this.clock = clock;
    }

    /** Whoever may not see the case finds no notes on it either. */
    NoteView of(long caseId, String person) {
        CaseFile file = files.visible(caseId, person);
        return file.draft() ? new NoteView(List.of(), List.of()) : view(caseId, offices(file, person));
    }

    /** Whoever reads a copy of the case keeps none. */
    private Map<String, String> offices(CaseFile file, String person) {
        return files.takesPart(file, person) ? OwnOffice.of(people.groupsOf(person)) : Map.of();
    }

    @Transactional
    NoteView add(long caseId, String person, @Nullable String office, @Nullable String given) {
        CaseFile file = files.visible(caseId, person);
        if (file.draft()) {
            throw new Refusal("这个案卷还没有提交，不能加备注。请先提交申报。");
        }
        Map<String, String> offices = offices(file, person);
        if (offices.isEmpty()) {
            throw new Forbidden("备注由办理单位的人员填写，您不在办理单位。");
        }
        String text = Text.required("text", given, Text.LONGEST_REASON, "请填写备注的内容。");
        repository.add(caseId, new Note(chosen(offices, office), person, text, clock.instant()));
        return view(caseId, offices);
    }

    private static String chosen(Map<String, String> offices, @Nullable String office) {
        if (office == null && offices.size() == 1) {
            return offices.keySet().iterator().next();
        }
        if (office == null || !offices.containsKey(office)) {
            throw Refusal.at("office", "请选择备注属于您的哪个单位，只有该单位的人员能看到。");
        }
        return office;
    }

    private NoteView view(long caseId, Map<String, String> offices) {
        List<Note> notes = offices.isEmpty() ? List.of() : repository.of(caseId, offices.keySet());
        Map<String, String> names =
                people.namesOf(notes.stream().map(Note::person).distinct().toList());
        return new NoteView(
                offices.entrySet().stream()
                        .map(one -> new Office(one.getKey(), groups.unitOf(one.getValue())))
                        .toList(),
                notes.stream()
                        .map(note -> new Line(
                                note.office(),
                                groups.unitOf(Objects.requireNonNull(offices.get(note.office()))),
                                names.getOrDefault(note.person(), note.person()),
                                note.text(),
                                note.at()))
                        .toList());
    }
}
