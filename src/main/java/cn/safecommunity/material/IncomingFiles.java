package cn.safecommunity.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Takes in files, through the checks that each of them passes, whatever it belongs to: size, content and name. */
@Service
public class IncomingFiles {

    private final ContentInspection inspection;

    IncomingFiles(ContentInspection inspection) {
        this.inspection = inspection;
    }

    /** Gives what was made of the file, or refuses it with what the person can upload instead. */
    public <T> T take(String givenName, InputStream content, Function<IncomingFile, T> keep) {
        try (ReceivedMaterial file = ReceivedMaterial.from(content)) {
            MaterialFormat format = inspection.typeOf(file.path());
            String name = format.fitting(MaterialName.clean(givenName));
            return keep.apply(new IncomingFile(name, format.mediaType(), file.size(), file.sha256(), file.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
