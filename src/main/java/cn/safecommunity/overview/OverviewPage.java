package cn.safecommunity.overview;

import cn.safecommunity.webapp.Pages;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads the addresses of our own pages to their files; the pages of the overview share one, which looks at its address. */
@Configuration
class OverviewPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/overview/{page:counties|titles|work|bodies|annual|mergers}.html")
                .setViewName("forward:/overview/index.html");
        for (String folder : Pages.FOLDERS) {
            registry.addRedirectViewController("/" + folder, "/" + folder + "/");
            registry.addViewController("/" + folder + "/").setViewName("forward:/" + folder + "/index.html");
        }
    }
}
