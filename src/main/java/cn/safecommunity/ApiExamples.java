package cn.safecommunity;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Whole bodies in the description of the API, for the operations that clients are written for. */
@Configuration(proxyBeanMethods = false)
class ApiExamples {

    /** What is sent and what comes back; one of them may be missing. */
    private record Example(
            @Nullable Object request, @Nullable Object response) {}

    @Bean
    GlobalOpenApiCustomizer apiBodies(@Value("classpath:openapi/examples.yaml") Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            Map<String, Example> examples =
                    new YAMLMapper().readerForMapOf(Example.class).readValue(content);
            return api -> show(api, examples);
        }
    }

    private static void show(OpenAPI api, Map<String, Example> examples) {
        api.getPaths()
                .forEach((path, calls) -> calls.readOperationsMap().forEach((method, call) -> {
                    Example example = examples.get(method.name() + " " + path);
                    if (example != null) {
                        show(call, example);
                    }
                }));
    }

    private static void show(Operation call, Example example) {
        if (example.request() != null && call.getRequestBody() != null) {
            put(call.getRequestBody().getContent(), example.request());
        }
        if (example.response() != null) {
            call.getResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    put(response.getContent(), example.response());
                }
            });
        }
    }

    private static void put(@Nullable Content content, Object example) {
        if (content != null) {
            content.values().forEach(body -> body.setExample(example));
        }
    }
}
