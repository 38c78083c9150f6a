package cn.safecommunity.publicity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo, a notice or another paper of an activity, without its content.
 *
 * @param activity the id of the activity it shows
 * @param mediaType what the content is, whatever the file is called
 * @param struck why it counts no more; null while it does
 */
record ActivityFile(
        long id,
        long activity,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String addedBy,
        Instant addedAt,
        @Nullable Strike struck) {

    boolean counts() {
        return struck == null;
    }
}
