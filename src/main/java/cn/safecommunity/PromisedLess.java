package cn.safecommunity;

import jakarta.annotation.PostConstruct;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.AotDetector;
import org.springframework.beans.PropertyValues;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.annotation.AutowiredAnnotationBeanPostProcessor;
import org.springframework.beans.factory.annotation.InitDestroyAnnotationBeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.core.PriorityOrdered;
import org.springframework.stereotype.Component;

/**
 * Gives a bean whose class is another one than its definition promised what its class asks for with {@code @Autowired} and
 * {@code @PostConstruct}. Where the definitions were made ahead of time (ADR 56), those were looked for in the promised class only, and the
 * engine's starter promises interfaces: its settings would stay empty. In other starts Spring does it itself.
 */
@Component
class PromisedLess implements InstantiationAwareBeanPostProcessor, BeanFactoryAware, PriorityOrdered {

    private final boolean aheadOfTime = AotDetector.useGeneratedArtifacts();
    private final AutowiredAnnotationBeanPostProcessor fields = new AutowiredAnnotationBeanPostProcessor();
    private final InitDestroyAnnotationBeanPostProcessor beginnings = new InitDestroyAnnotationBeanPostProcessor();
    private @Nullable ConfigurableListableBeanFactory beans;

    @Override
    public void setBeanFactory(BeanFactory factory) {
        beans = (ConfigurableListableBeanFactory) factory;
        fields.setBeanFactory(factory);
        beginnings.setInitAnnotationType(PostConstruct.class);
    }

    @Override
    public PropertyValues postProcessProperties(PropertyValues values, Object bean, String name) {
        return isMoreThanPromised(bean, name) ? fields.postProcessProperties(values, bean, name) : values;
    }

    @Override
    public @Nullable Object postProcessBeforeInitialization(Object bean, String name) {
        return isMoreThanPromised(bean, name) ? beginnings.postProcessBeforeInitialization(bean, name) : bean;
    }

    private boolean isMoreThanPromised(Object bean, String name) {
        if (!aheadOfTime || beans == null || !beans.containsBeanDefinition(name)) {
            return false;
        }
        Class<?> promised =
                beans.getMergedBeanDefinition(name).getResolvableType().resolve();
        return promised != null && promised.isInterface() && promised.isInstance(bean);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
