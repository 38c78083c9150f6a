package cn.safecommunity.casefile;

import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Level;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Under which names signatures are shown to whoever reads a case: authorities read who signed; a unit and an expert read
 * which office did, beside their own name and those of the unit's own people. (That a unit deals with offices and not with
 * officers was not found in the notice and is an assumption.)
 */
@Component
public class Signers {

    private final People people;
    private final Access access;
    private final CurrentUser currentUser;

    Signers(People people, Access access, CurrentUser currentUser) {
        this.people = people;
        this.access = access;
        this.currentUser = currentUser;
    }

    /** What the person who asks is told; asked once a view. */
    public Told told() {
        String reader = currentUser.orNull();
        return new Told(people, reader, reader == null || access.sightOf(reader).isOfAnAuthority(), new HashMap<>());
    }

    /** By opinion, the name its person had that day; no entry where the reader is not told. */
    public Map<Long, String> namesUnder(Collection<Opinion> given) {
        Told told = told();
        people.readNames(given.stream().map(Opinion::person).toList());
        Map<Long, String> names = new HashMap<>();
        given.forEach(one -> {
            String name = told.nameOf(one.level(), one.person(), one.at());
            if (name != null) {
                names.put(one.id(), name);
            }
        });
        return names;
    }

    /**
     * Under which name something that was handed in is shown: the person's, or that of their office where the reader is
     * told no officers.
     */
    public String nameOrOffice(Told told, String person, Instant at) {
        if (told.everybody() || person.equals(told.reader()) || person.equals(People.SYSTEM)) {
            return people.nameOf(person, at);
        }
        return told.offices().computeIfAbsent(person, this::officeOf).orElseGet(() -> people.nameOf(person, at));
    }

    /** Nothing for the people of a unit, who are named. */
    private Optional<String> officeOf(String person) {
        List<String> groups = people.groupsOf(person);
        return groups.stream().anyMatch(group -> Groups.isOf(Level.COMMUNITY, group))
                ? Optional.empty()
                : Optional.of(groups.stream().findFirst().map(people::groupName).orElse("承办单位"));
    }

    /**
     * What one reader is told of names.
     *
     * @param offices those of people whom the reader is not told, read so far
     */
    public record Told(
            People people, @Nullable String reader, boolean everybody, Map<String, Optional<String>> offices) {

        /** Reads the names of these people in one question, so that the name of each costs nothing more. */
        public void readNames(Collection<String> persons) {
            people.readNames(persons);
        }

        /** The name a person of this level had then; null when nobody signed, or the reader is not told. */
        public @Nullable String nameOf(Level level, @Nullable String person, @Nullable Instant at) {
            return person != null && at != null && (everybody || level == Level.COMMUNITY || person.equals(reader))
                    ? people.nameOf(person, at)
                    : null;
        }
    }
}
