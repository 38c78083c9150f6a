package cn.safecommunity.organisation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Where the organisation files are; both can be replaced by a file of one's own. */
@Configuration
class OrganisationConfiguration {

    @Bean
    OrganisationPlan organisationPlan(
            @Value("${safecommunity.organisation:classpath:policy/organisation-ankang.yaml}") Resource organisations,
            @Value("${safecommunity.townships:classpath:policy/ankang-townships-2013.tsv}") Resource townships) {
        return OrganisationFiles.read(organisations, townships);
    }
}
