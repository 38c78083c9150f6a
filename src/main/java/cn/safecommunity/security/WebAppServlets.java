package cn.safecommunity.security;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthenticationResource;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The APIs of the web apps and their plugins with this product's answers to refusals and failures; the administration's is
 * without the first-run setup. The shipped initialiser leaves alone what is already registered.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WebAppServlets implements ServletContextInitializer {

    private final String path;

    WebAppServlets(CamundaBpmProperties properties) {
        this.path = properties.getWebapp().getApplicationPath();
    }

    @Override
    public void onStartup(ServletContext context) {
        register(context, "Engine Api", Engine.class, path + "/api/engine/*");
        register(context, "Admin Api", Admin.class, path + "/api/admin/*");
        register(context, "Cockpit Api", Cockpit.class, path + "/api/cockpit/*");
        register(context, "Tasklist Api", Tasklist.class, path + "/api/tasklist/*");
        register(context, "Welcome Api", Welcome.class, path + "/api/welcome/*");
    }

    private static void register(
            ServletContext context, String name, Class<? extends Application> api, String mapping) {
        ServletRegistration.Dynamic servlet = context.addServlet(name, ServletContainer.class);
        servlet.addMapping(mapping);
        servlet.setInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS, api.getName());
    }

    /** The engine's REST API for the web apps. */
    public static class Engine extends EngineRestApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return EngineErrors.replaceHandlers(super.getClasses());
        }
    }

    /** The administration's API: log in and out, and the plugins. */
    public static class Admin extends AdminApplication {
        @Override
        public Set<Class<?>> getClasses() {
            Set<Class<?>> classes = new HashSet<>(EngineErrors.replaceHandlers(super.getClasses()));
            classes.remove(SetupResource.class);
            classes.remove(UserAuthenticationResource.class);
            classes.add(WebAppLogin.class);
            return classes;
        }
    }

    /** What the pages and plugins of Cockpit ask for. */
    public static class Cockpit extends CockpitApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return EngineErrors.replaceHandlers(super.getClasses());
        }
    }

    /** The plugins of Tasklist. */
    public static class Tasklist extends TasklistApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return EngineErrors.replaceHandlers(super.getClasses());
        }
    }

    /** The plugins of the page that the web apps share. */
    public static class Welcome extends WelcomeApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return EngineErrors.replaceHandlers(super.getClasses());
        }
    }
}
