package cn.safecommunity.webapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.WebappProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Says how long a browser may keep a file. Those of the web apps are requested under the version of Camunda, which does
 * not change when this product does: the large shipped ones may be kept. Our own pages, settings, words and pictures are
 * asked for again every time and known by their content; they name our scripts and styles under their {@link FileVersion},
 * under which a browser keeps them for good.
 */
@Configuration
class WebAppFiles implements WebMvcConfigurer {

    private static final CacheControl SHIPPED =
            CacheControl.maxAge(Duration.ofDays(30)).cachePrivate();

    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final WebappProperty webapp;

    WebAppFiles(CamundaBpmProperties properties) {
        webapp = properties.getWebapp();
    }

    /** The patterns are narrower than the shipped {@code /app/**} and {@code /lib/**}, so they win. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        String path = webapp.getApplicationPath();
        String files = "classpath:" + webapp.getWebjarClasspath();
        String version = FileVersion.of("classpath*:" + webapp.getWebjarClasspath() + "/app/");
        VersionedAddresses ofApps = new VersionedAddresses(version, path.substring(1));
        for (String folder : new String[] {"scripts", "locales", "styles", "images"}) {
            askAgain(registry, path + "/app/*/" + folder + "/**", files + "/app/", ofApps);
        }
        Stream.concat(Pages.FOLDERS.stream(), Stream.of("forms"))
                .forEach(folder -> askAgain(
                        registry,
                        "/" + folder + "/**",
                        "classpath:/static/" + folder + "/",
                        new VersionedAddresses(version, folder)));
        versioned(registry, "/v/" + version + "/**", KEPT, false);
        versioned(registry, "/v/**", CacheControl.noCache(), true);
        registry.addResourceHandler(path + "/app/*/camunda-*-bootstrap.*")
                .addResourceLocations(files + "/app/")
                .setCacheControl(SHIPPED);
        registry.addResourceHandler(path + "/lib/*")
                .addResourceLocations(files + "/lib/")
                .setCacheControl(SHIPPED);
        registry.addResourceHandler(path + "/assets/*")
                .addResourceLocations(files + "/assets/")
                .setCacheControl(SHIPPED);
    }

    /** Scripts and styles below a version, which is in the path of what is asked for unless the pattern has it already. */
    private void versioned(ResourceHandlerRegistry registry, String pattern, CacheControl kept, boolean versionInPath) {
        Resource webApps = new ClassPathResource(webapp.getWebjarClasspath() + "/app/");
        registry.addResourceHandler(pattern)
                .addResourceLocations(webApps, new ClassPathResource("static/"))
                .setCacheControl(kept)
                .setUseLastModified(false)
                .setEtagGenerator(WebAppFiles::contentTag)
                .resourceChain(false)
                .addResolver(
                        new VersionedParts(webapp.getApplicationPath().substring(1) + "/app/", webApps, versionInPath));
    }

    private static void askAgain(
            ResourceHandlerRegistry registry, String pattern, String location, VersionedAddresses addresses) {
        registry.addResourceHandler(pattern)
                .addResourceLocations(location)
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(WebAppFiles::contentTag)
                .resourceChain(false)
                .addTransformer(addresses);
    }

    /** A weak tag: the server sends a file with a strong one as it is, and compresses one with a weak tag. */
    private static String contentTag(Resource file) {
        try {
            return "W/\"" + DigestUtils.md5DigestAsHex(file.getContentAsByteArray()) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
    }
}
