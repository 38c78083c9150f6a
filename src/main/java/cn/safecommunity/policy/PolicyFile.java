package cn.safecommunity.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads the policy file; a malformed one stops the start with file, line and reason. */
@Configuration
class PolicyFile {

    @Bean
    Policy policy(@Value("${safecommunity.policy:classpath:policy/ankang-2013.yaml}") Resource file)
            throws IOException {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (InputStream content = file.getInputStream()) {
            return mapper.readValue(content, Policy.class);
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new IllegalStateException(
                    "The policy file " + file.getDescription() + where + " cannot be read: " + e.getOriginalMessage(),
                    e);
        }
    }
}
