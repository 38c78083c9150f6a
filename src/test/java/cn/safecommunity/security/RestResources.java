package cn.safecommunity.security;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/** Every address of the engine's REST API, read from its own classes. */
final class RestResources {

    private RestResources() {}

    /** Method and path, with {@code {}} for every id. */
    static Set<String> all() {
        Set<String> doors = new TreeSet<>();
        for (Class<?> type : CamundaRestResources.getResourceClasses()) {
            Resource resource = Resource.from(type);
            if (resource != null) {
                collect(resource, "", doors);
            }
        }
        return doors;
    }

    private static void collect(Resource resource, String prefix, Set<String> doors) {
        String path = prefix + (resource.getPath() == null ? "" : "/" + resource.getPath());
        for (ResourceMethod method : resource.getAllMethods()) {
            if (method.getHttpMethod() != null) {
                doors.add(method.getHttpMethod() + " " + clean(path));
            }
        }
        resource.getChildResources().forEach(child -> collect(child, path, doors));
    }

    private static String clean(String path) {
        String single = path.replaceAll("\\{[^}]*}", "{}").replaceAll("/+", "/");
        return single.length() > 1 && single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }
}
