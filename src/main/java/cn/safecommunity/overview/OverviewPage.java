package cn.safecommunity.overview;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The address of the overview page; the page itself holds no facts, its calls ask for the login. */
@Configuration
class OverviewPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/overview", "/overview/");
        registry.addViewController("/overview/").setViewName("forward:/overview/index.html");
    }
}
