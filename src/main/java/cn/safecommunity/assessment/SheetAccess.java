package cn.safecommunity.assessment;

import cn.safecommunity.Forbidden;
import cn.safecommunity.organisation.People;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Assessors judge independently: the others' sheets open with one's own signature, or when the round is over. */
@Component
class SheetAccess {

    private final SheetRepository repository;
    private final SheetDesk desk;
    private final People people;

    SheetAccess(SheetRepository repository, SheetDesk desk, People people) {
        this.repository = repository;
        this.desk = desk;
        this.people = people;
    }

    /** The signed sheets of one round. */
    Stream<Sheet> signed(SheetKey key) {
        return repository.signed(key.caseId(), key.kind()).stream()
                .filter(sheet -> sheet.key().equals(key));
    }

    boolean isOpenTo(SheetKey key, String person) {
        return signed(key).anyMatch(sheet -> desk.isOwn(sheet.owner(), person)) || desk.isOver(key);
    }

    void require(SheetKey key, String person) {
        if (!isOpenTo(key, person)) {
            throw new Forbidden("评定人员各自独立评定：本轮评定结束，或者您签署自己的评定表以后，才能查看他人的评定。");
        }
    }

    /** The name of a person, or of a group that shares a sheet. */
    String nameOf(String owner) {
        String name = people.nameOf(owner);
        return name.equals(owner) ? people.groupName(owner) : name;
    }
}
