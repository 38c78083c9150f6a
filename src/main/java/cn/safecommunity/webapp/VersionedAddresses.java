package cn.safecommunity.webapp;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Writes the version into the addresses of scripts and styles where a page begins: in a page of ours, and in the settings
 * and the styles of a web app. Whatever these ask for in turn is asked for beside them, so nothing else has to know the version.
 */
final class VersionedAddresses implements ResourceTransformer {

    private static final Pattern IN_A_PAGE = Pattern.compile("(src|href)=\"(/?)(" + FileVersion.PART + ")\"");

    /** {@code '../../common/…'} beside the file that says so, {@code '../common/…'} and {@code 'scripts/…'} beside its app. */
    private static final Pattern IN_AN_APP =
            Pattern.compile("'((?:\\.\\./)*)((?:\\w+/)?(?:scripts/[\\w-]+\\.js|styles/[\\w-]+\\.css))'");

    /** The two files with which each web app begins. */
    private static final Pattern APP = Pattern.compile("/app/(\\w+)/(?:scripts/config\\.js|styles/user-styles\\.css)$");

    private final String version;
    private final String folder;

    /** @param folder where the files of a page are, or where the web apps are, both without a slash at the beginning or end */
    VersionedAddresses(String version, String folder) {
        this.version = version;
        this.folder = folder;
    }

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource file = chain.transform(request, resource);
        String name = String.valueOf(file.getFilename());
        if (name.endsWith(".html")) {
            return written(file, IN_A_PAGE, this::inPage);
        }
        Matcher app = APP.matcher(file.getURL().getPath());
        return app.find() ? written(file, IN_AN_APP, found -> inAnApp(found, app.group(1))) : file;
    }

    private static Resource written(Resource file, Pattern pattern, Function<MatchResult, String> address)
            throws IOException {
        String text = file.getContentAsString(StandardCharsets.UTF_8);
        String versioned = pattern.matcher(text).replaceAll(address);
        return new TransformedResource(file, versioned.getBytes(StandardCharsets.UTF_8));
    }

    private String inPage(MatchResult found) {
        String root = found.group(2).isEmpty() ? "../v/" + version + "/" + folder + "/" : "/v/" + version + "/";
        return found.group(1) + "=\"" + root + found.group(3) + "\"";
    }

    private String inAnApp(MatchResult found, String app) {
        String up = found.group(1);
        String beside = up.isEmpty() ? app + "/" : "";
        String root = up.equals("../../") ? "../../../../" : "../../../";
        return "'" + root + "v/" + version + "/" + folder + "/app/" + beside + found.group(2) + "'";
    }
}
