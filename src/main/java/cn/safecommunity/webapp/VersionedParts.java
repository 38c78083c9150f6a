package cn.safecommunity.webapp;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Finds a script or a style below a version, those of the web apps below their own address. */
final class VersionedParts extends PathResourceResolver {

    private final String webApps;
    private final Resource webAppFiles;
    private final boolean versionInPath;

    /**
     * @param webApps the beginning of the addresses of the web apps' own files, without the first slash
     * @param versionInPath whether what is asked for begins with a version, which is then left out: a page that was opened
     *     before the product was renewed goes on with the new files, as long as it can
     */
    VersionedParts(String webApps, Resource webAppFiles, boolean versionInPath) {
        this.webApps = webApps;
        this.webAppFiles = webAppFiles;
        this.versionInPath = versionInPath;
    }

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        String part = versionInPath ? path.substring(path.indexOf('/') + 1) : path;
        boolean ofAWebApp = part.startsWith(webApps);
        if (!part.matches(FileVersion.PART) || ofAWebApp != location.equals(webAppFiles)) {
            return null;
        }
        return super.getResource(ofAWebApp ? part.substring(webApps.length()) : part, location);
    }
}
