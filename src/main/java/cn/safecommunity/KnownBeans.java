package cn.safecommunity;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.PriorityOrdered;
import org.springframework.stereotype.Component;

/**
 * Says before the first bean is built that no more of them will be defined, so that who looks for beans of a type finds
 * the answer of the last who did. Spring says it only after the web server is built, and half of all beans are built for that: each
 * of their parameters was looked for among a thousand definitions. Most are found by their name from then on
 * ({@link NamedAsTheirType}).
 */
@Component
class KnownBeans implements BeanPostProcessor, BeanFactoryAware, PriorityOrdered {

    /** Called when all definitions are there and changed as they shall be. */
    @Override
    public void setBeanFactory(BeanFactory beans) {
        DefaultListableBeanFactory factory = (DefaultListableBeanFactory) beans;
        factory.freezeConfiguration();
        factory.setAutowireCandidateResolver(new NamedAsTheirType());
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
