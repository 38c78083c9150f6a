package cn.safecommunity.webapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.WebappProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Says how long a browser may keep a file of the web apps. All are requested under the version of Camunda, which does
 * not change when this product does: its own files are asked for again every time and known by their content, while the
 * large shipped ones may be kept. The kit and the forms stand beside the web apps, for every other page has the kit too.
 */
@Configuration
class WebAppFiles implements WebMvcConfigurer {

    private static final CacheControl SHIPPED =
            CacheControl.maxAge(Duration.ofDays(30)).cachePrivate();

    private final WebappProperty webapp;

    WebAppFiles(CamundaBpmProperties properties) {
        webapp = properties.getWebapp();
    }

    /** The patterns are narrower than the shipped {@code /app/**} and {@code /lib/**}, so they win. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        String path = webapp.getApplicationPath();
        String files = "classpath:" + webapp.getWebjarClasspath();
        for (String folder : new String[] {"scripts", "locales", "styles", "images"}) {
            askAgain(registry, path + "/app/*/" + folder + "/**", files + "/app/");
        }
        for (String folder : new String[] {"kit", "forms", "overview", "cases"}) {
            askAgain(registry, "/" + folder + "/**", "classpath:/static/" + folder + "/");
        }
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

    private static void askAgain(ResourceHandlerRegistry registry, String pattern, String location) {
        registry.addResourceHandler(pattern)
                .addResourceLocations(location)
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(WebAppFiles::contentTag);
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
