package cn.safecommunity.casefile;

import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down who began a case file, with the name they have on that day. */
@Component
class CaseStarts {

    private final CaseFileRepository repository;
    private final People people;
    private final FourEyesCheck fourEyes;
    private final CurrentUser currentUser;

    CaseStarts(CaseFileRepository repository, People people, FourEyesCheck fourEyes, CurrentUser currentUser) {
        this.repository = repository;
        this.people = people;
        this.fourEyes = fourEyes;
        this.currentUser = currentUser;
    }

    long draft(String kind, @Nullable String county, @Nullable String community, String subject, String person) {
        return repository.insertDraft(kind, county, community, subject, person, people.nameOf(person));
    }

    void begin(long id, String businessKey, String processInstanceId, boolean byHand) {
        begin(id, businessKey, processInstanceId, byHand ? currentUser.id() : null);
    }

    void begin(long id, String businessKey, String processInstanceId, @Nullable String person) {
        String unit = repository.find(id).map(CaseFile::community).orElse(null);
        String name = person == null ? null : people.nameOf(person);
        repository.begin(
                id, businessKey, processInstanceId, person, name, fourEyes.applicant(unit, currentUser.orNull()));
    }
}
