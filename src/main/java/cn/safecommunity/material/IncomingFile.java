package cn.safecommunity.material;

import java.nio.file.Path;
import java.util.Set;

/**
 * A file that has passed the checks, ready to be kept; it lies on disk until whoever asked has kept it.
 *
 * @param fileName what it is called, harmless and with the ending of what it is
 * @param mediaType what the content is, whatever the file was called
 */
public record IncomingFile(String fileName, String mediaType, long size, String sha256, Path content) {

    /** Its name, with a number when one of these has it. */
    public String nameBeside(Set<String> taken) {
        return MaterialName.free(fileName, taken);
    }
}
