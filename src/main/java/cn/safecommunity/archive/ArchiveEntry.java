package cn.safecommunity.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of an entry of a community's archive.
 *
 * @param materials ids of materials on the creations of the community
 * @param removed whether this version takes the entry out
 * @param reason why it was corrected or removed, null for a first version
 */
record ArchiveEntry(
        long id,
        int version,
        String community,
        String kind,
        String element,
        String title,
        Map<String, Object> fields,
        List<Long> materials,
        boolean removed,
        String savedBy,
        Instant savedAt,
        @Nullable String reason) {

    ArchiveEntry {
        materials = List.copyOf(materials);
    }

    /** The next version with the same content, kept by a unit, or taken out of its archive. */
    ArchiveEntry next(String keeper, boolean takenOut, String person, Instant now, String why) {
        return new ArchiveEntry(
                id, version + 1, keeper, kind, element, title, fields, materials, takenOut, person, now, why);
    }
}
