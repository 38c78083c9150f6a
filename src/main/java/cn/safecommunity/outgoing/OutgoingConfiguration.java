package cn.safecommunity.outgoing;

import cn.safecommunity.notification.CaseRecord;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rules for outgoing calls in force and names the two receivers that the models know. */
@Configuration
@EnableConfigurationProperties(OutgoingSettings.class)
class OutgoingConfiguration {

    @Bean(destroyMethod = "")
    OutgoingRules outgoingRules(OutgoingSettings settings) {
        OutgoingRules rules = settings.rules();
        OutgoingRules.putInForce(rules);
        return rules;
    }

    /** The province's register of filings. */
    @Bean
    OutgoingCall filing(
            OutgoingSettings settings, OutgoingRules rules, OutgoingApplications applications, CaseRecord record) {
        return new OutgoingCall("filing", "省级备案系统", "filingNumber", settings.filing(), applications, record);
    }

    /** The association's system for applications. */
    @Bean
    OutgoingCall application(
            OutgoingSettings settings, OutgoingRules rules, OutgoingApplications applications, CaseRecord record) {
        return new OutgoingCall("application", "协会申报系统", "receiptNumber", settings.application(), applications, record);
    }
}
