package cn.safecommunity.assessment;

import cn.safecommunity.Forbidden;
import cn.safecommunity.organisation.People;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Assessors judge independently: the sheets of a round open to those who signed one when all have signed, and to everybody
 * who sees the case when the round is over.
 */
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

    /** The signed sheets of a round that this person may see: at least their own. */
    List<Sheet> shownTo(SheetKey key, String person) {
        if (isOpenTo(key, person)) {
            return signed(key).toList();
        }
        List<Sheet> own =
                signed(key).filter(sheet -> desk.isOwn(sheet.owner(), person)).toList();
        if (own.isEmpty()) {
            require(key, person);
        }
        return own;
    }

    boolean isOpenTo(SheetKey key, String person) {
        List<String> signers = signed(key).map(Sheet::owner).toList();
        boolean tookPart = signers.stream().anyMatch(owner -> desk.isOwn(owner, person));
        return (tookPart && desk.haveAllSigned(key, signers)) || desk.isOver(key);
    }

    void require(SheetKey key, String person) {
        if (!isOpenTo(key, person)) {
            throw new Forbidden("专家各自独立评定：本轮全部专家签署以后，才能查看他人的评定。");
        }
    }

    /** The name under which a sheet was signed. */
    String nameOf(String owner, Instant at) {
        String name = people.nameOf(owner, at);
        return name.equals(owner) ? people.groupName(owner) : name;
    }

    /** The name of a person, or of a group that shares a sheet. */
    String nameOf(String owner) {
        String name = people.nameOf(owner);
        return name.equals(owner) ? people.groupName(owner) : name;
    }
}
