package cn.safecommunity.overview;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The addresses of the pages that we serve ourselves; they hold no facts, their calls ask for the login. */
@Configuration
class OverviewPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/overview", "/overview/");
        registry.addViewController("/overview/").setViewName("forward:/overview/index.html");
        registry.addRedirectViewController("/cases", "/cases/");
        registry.addViewController("/cases/").setViewName("forward:/cases/index.html");
        registry.addRedirectViewController("/records", "/records/");
        registry.addViewController("/records/").setViewName("forward:/records/index.html");
        registry.addViewController("/preview/").setViewName("forward:/preview/index.html");
        registry.addRedirectViewController("/activities", "/activities/");
        registry.addViewController("/activities/").setViewName("forward:/activities/index.html");
    }
}
