package cn.safecommunity.security;

import java.util.Set;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.springframework.stereotype.Component;

/** The engine's REST API under {@code /engine-rest}, with this product's answers to refusals and lost races. */
@Component
@jakarta.ws.rs.ApplicationPath("/engine-rest")
public class EngineRestApi extends CamundaJerseyResourceConfig {

    @Override
    protected void registerCamundaRestResources() {
        Set<Class<?>> configuration = CamundaRestResources.getConfigurationClasses();
        registerClasses(CamundaRestResources.getResourceClasses());
        registerClasses(EngineErrors.replaceHandlers(configuration));
        register(JacksonFeature.withoutExceptionMappers());
    }
}
