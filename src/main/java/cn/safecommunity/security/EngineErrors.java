package cn.safecommunity.security;

import cn.safecommunity.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;

/**
 * How a failed call of the engine's REST API answers: a rule's own words with 4xx, a lost race with 409, and everything
 * else as the engine does it. The engine itself makes 500 of both.
 */
final class EngineErrors {

    private EngineErrors() {}

    /** These classes of the engine's REST API, with its handlers of exceptions replaced by the ones below. */
    static Set<Class<?>> replaceHandlers(Set<Class<?>> classes) {
        Set<Class<?>> replaced = new HashSet<>(classes);
        if (replaced.remove(RestExceptionHandler.class)) {
            replaced.add(OfRest.class);
        }
        if (replaced.remove(ProcessEngineExceptionHandler.class)) {
            replaced.add(OfEngine.class);
        }
        replaced.add(OfRefusal.class);
        return replaced;
    }

    private static Response response(Throwable thrown) {
        return Answer.to(RefusalInterceptor.origin(thrown))
                .map(EngineErrors::response)
                .orElseGet(() -> ExceptionHandlerHelper.getInstance().getResponse(thrown));
    }

    private static Response response(Answer answer) {
        Response.ResponseBuilder response =
                Response.status(answer.status()).entity(answer).type(MediaType.APPLICATION_JSON_TYPE);
        if (answer.retryAfter() > 0) {
            response.header(HttpHeaders.RETRY_AFTER, answer.retryAfter());
        }
        return response.build();
    }

    /** What the resources themselves threw. */
    public static class OfRest implements ExceptionMapper<RestException> {
        @Override
        public Response toResponse(RestException thrown) {
            return response(thrown);
        }
    }

    /** What the engine threw. */
    public static class OfEngine implements ExceptionMapper<ProcessEngineException> {
        @Override
        public Response toResponse(ProcessEngineException thrown) {
            return response(thrown);
        }
    }

    /** What a rule threw. */
    public static class OfRefusal implements ExceptionMapper<Refusal> {
        @Override
        public Response toResponse(Refusal thrown) {
            return response(thrown);
        }
    }
}
