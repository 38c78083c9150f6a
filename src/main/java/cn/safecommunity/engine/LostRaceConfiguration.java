package cn.safecommunity.engine;

import java.io.InputStream;
import java.util.Arrays;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.Pointcut;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.Transactional;

/** What the public faces do in one transaction is done again when it lost a race, see {@link LostRaces}. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class LostRaceConfiguration {

    /** Around the transaction, which is opened with the lowest precedence. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor lostRaceAdvisor() {
        ComposablePointcut transactional = new ComposablePointcut(
                        (Pointcut) AnnotationMatchingPointcut.forClassAnnotation(Transactional.class))
                .union((Pointcut) AnnotationMatchingPointcut.forMethodAnnotation(Transactional.class));
        DefaultPointcutAdvisor advisor =
                new DefaultPointcutAdvisor(transactional, (MethodInterceptor) LostRaceConfiguration::retried);
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return advisor;
    }

    private static @Nullable Object retried(MethodInvocation call) throws Throwable {
        boolean readOnce = Arrays.stream(call.getArguments()).anyMatch(InputStream.class::isInstance);
        if (readOnce) {
            return call.proceed();
        }
        return LostRaces.retried(
                () -> ((ProxyMethodInvocation) call).invocableClone().proceed());
    }
}
