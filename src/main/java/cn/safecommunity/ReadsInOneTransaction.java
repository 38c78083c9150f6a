package cn.safecommunity;

import java.lang.reflect.Method;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.interceptor.MatchAlwaysTransactionAttributeSource;
import org.springframework.transaction.interceptor.RuleBasedTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A question is answered in one transaction that cannot write: what it reads is of one moment, is read once, and takes one
 * turn with the database instead of one for each statement. Files are drawn and sent outside, because nobody who reads slowly
 * may keep a connection (ADR 41).
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ReadsInOneTransaction {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor questionsAreOneTransaction(BeanFactory beans) {
        RuleBasedTransactionAttribute reading = new RuleBasedTransactionAttribute();
        reading.setReadOnly(true);
        MatchAlwaysTransactionAttributeSource always = new MatchAlwaysTransactionAttributeSource();
        always.setTransactionAttribute(reading);
        TransactionInterceptor interceptor = new TransactionInterceptor();
        interceptor.setTransactionAttributeSource(always);
        interceptor.setBeanFactory(beans); // it looks for the transactions when the first question comes
        return new DefaultPointcutAdvisor(new Questions(), interceptor);
    }

    /** What answers a GET with data and not with a file. */
    private static final class Questions extends StaticMethodMatcherPointcut {

        Questions() {
            setClassFilter(type -> AnnotatedElementUtils.hasAnnotation(type, RestController.class));
        }

        @Override
        public boolean matches(Method method, Class<?> type) {
            return AnnotatedElementUtils.hasAnnotation(method, GetMapping.class)
                    && method.getReturnType() != void.class
                    && !ResponseEntity.class.isAssignableFrom(method.getReturnType());
        }
    }
}
