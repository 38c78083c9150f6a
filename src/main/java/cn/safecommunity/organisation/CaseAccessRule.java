package cn.safecommunity.organisation;

import cn.safecommunity.policy.Level;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may see a case: the one rule behind Tasklist, REST, files, history and the board. */
final class CaseAccessRule {

    private CaseAccessRule() {}

    static boolean maySee(String person, Collection<String> groups, CaseScope scope) {
        return groups.stream().anyMatch(CaseAccessRule::seesEveryCase)
                || Stream.concat(groups.stream().map(Reader::group), Stream.of(Reader.user(person)))
                        .anyMatch(readers(scope)::contains);
    }

    /** The city is responsible for all ten counties, so it sees every case from the first day. */
    static boolean seesEveryCase(String group) {
        return group.equals(Groups.ADMIN) || group.startsWith(Groups.CITY);
    }

    /** Who sees this case beyond those who see every case. */
    static Set<Reader> readers(CaseScope scope) {
        Set<Reader> readers = new LinkedHashSet<>();
        if (scope.community() != null) {
            readers.add(Reader.group(Groups.communityGroup(scope.community())));
        }
        if (scope.county() != null) {
            readers.add(Reader.group(Groups.examiner(Level.COUNTY, scope.county())));
            readers.add(Reader.group(Groups.leader(Level.COUNTY, scope.county())));
        }
        if (scope.reachedProvince()) {
            readers.add(Reader.group(Groups.PROVINCE_EXAMINER));
            readers.add(Reader.group(Groups.PROVINCE_LEADER));
        }
        if (scope.reachedAssociation()) {
            readers.add(Reader.group(Groups.ASSOCIATION_EXAMINER));
            readers.add(Reader.group(Groups.ASSOCIATION_LEADER));
        }
        scope.assessors().forEach(assessor -> readers.add(Reader.user(assessor)));
        return readers;
    }

    /** A group or a single user that sees a case; exactly one of the two is given. */
    record Reader(@Nullable String group, @Nullable String user) {

        static Reader group(String id) {
            return new Reader(id, null);
        }

        static Reader user(String id) {
            return new Reader(null, id);
        }
    }
}
