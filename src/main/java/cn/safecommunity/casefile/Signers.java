package cn.safecommunity.casefile;

import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Level;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
        return new Told(people, reader, reader == null || access.sightOf(reader).isOfAnAuthority());
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

    /** What one reader is told of names. */
    public record Told(People people, @Nullable String reader, boolean everybody) {

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
