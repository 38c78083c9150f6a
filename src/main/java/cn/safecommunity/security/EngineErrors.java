package cn.safecommunity.security;

import cn.safecommunity.Refusal;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonMappingExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonParseExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;

/**
 * How a failed call of the engine's REST API answers: a rule's own words with 4xx, a lost race with 409, and everything
 * else as {@link EngineWords} says it. The engine itself makes 500 of the first two and speaks English.
 */
final class EngineErrors {

    private static final Map<Class<?>, Class<?>> OURS = Map.of(
            RestExceptionHandler.class, OfRest.class,
            ProcessEngineExceptionHandler.class, OfEngine.class,
            JsonMappingExceptionHandler.class, OfMapping.class,
            JsonParseExceptionHandler.class, OfParsing.class,
            ExceptionHandler.class, OfAnything.class);

    private EngineErrors() {}

    /** These classes of the engine's REST API, with its handlers of exceptions replaced by the ones below. */
    static Set<Class<?>> replaceHandlers(Set<Class<?>> classes) {
        Set<Class<?>> replaced = new HashSet<>();
        classes.forEach(each -> replaced.add(OURS.getOrDefault(each, each)));
        replaced.add(OfRefusal.class);
        return replaced;
    }

    private static Response response(Throwable thrown) {
        return Answer.to(RefusalInterceptor.origin(thrown))
                .map(EngineErrors::response)
                .orElseGet(() -> EngineWords.response(thrown));
    }

    static Response response(Answer answer) {
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

    /** A body whose members are not what they have to be; before Jersey's own words, which are plain text. */
    @Priority(1)
    public static class OfMapping implements ExceptionMapper<JsonMappingException> {
        @Override
        public Response toResponse(JsonMappingException thrown) {
            return response(UnreadableInput.ofBody(thrown));
        }
    }

    /** A body that is no JSON. */
    @Priority(1)
    public static class OfParsing implements ExceptionMapper<JsonParseException> {
        @Override
        public Response toResponse(JsonParseException thrown) {
            return response(UnreadableInput.ofBody(thrown));
        }
    }

    /** Everything else, what Jersey turns down included. */
    public static class OfAnything implements ExceptionMapper<Throwable> {
        @Override
        public Response toResponse(Throwable thrown) {
            return response(thrown);
        }
    }
}
