package cn.safecommunity.calendar;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** How days are counted in the running product: by what is published, else by the week and the law. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    StatutoryDays statutoryDays(
            @Value("${safecommunity.festivals:classpath:policy/china-festivals.tsv}") Resource festivals) {
        return new StatutoryDays(Festivals.read(festivals));
    }

    @Bean
    WorkingDays workingDays(PublishedHolidays published, StatutoryDays statutory) {
        return new WorkingDays(published::table, statutory);
    }
}
