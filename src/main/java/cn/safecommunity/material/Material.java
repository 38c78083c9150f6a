package cn.safecommunity.material;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file of a case, without its content.
 *
 * @param mediaType what the content is, whatever the file is called
 * @param version counts uploads of the same type under the same name
 * @param part which of several tasks of the case it was handed in with, null where it belongs to the whole case
 * @param current false when a later version replaced it; it stays readable
 */
public record Material(
        long id,
        String type,
        String typeLabel,
        String fileName,
        @Nullable String part,
        String mediaType,
        int version,
        boolean current,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt) {}
