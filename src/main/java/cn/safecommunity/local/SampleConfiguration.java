package cn.safecommunity.local;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;

/** Where the sample data is. */
@Configuration
@Profile("local | test")
class SampleConfiguration {

    @Bean
    SampleFile sampleFile(@Value("${safecommunity.local.sample:classpath:policy/sample-ankang.yaml}") Resource sample) {
        return SampleFile.read(sample);
    }
}
