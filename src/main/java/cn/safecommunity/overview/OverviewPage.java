package cn.safecommunity.overview;

import cn.safecommunity.webapp.Pages;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads the addresses of our own pages to their files. */
@Configuration
class OverviewPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (String folder : Pages.FOLDERS) {
            registry.addRedirectViewController("/" + folder, "/" + folder + "/");
            registry.addViewController("/" + folder + "/").setViewName("forward:/" + folder + "/index.html");
        }
    }
}
