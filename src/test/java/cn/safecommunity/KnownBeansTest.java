package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.context.support.GenericApplicationContext;

/** Beans are looked for among definitions that change no more, from before the web server is built. */
class KnownBeansTest {

    /** Has no dependency before a definition is changed. */
    private static final String BEAN = "changed";

    private static final class Watched extends GenericApplicationContext {

        private boolean frozenBeforeTheWebServer;

        @Override
        protected void onRefresh() {
            frozenBeforeTheWebServer = getDefaultListableBeanFactory().isConfigurationFrozen();
        }
    }

    @Test
    void areKnownBeforeTheWebServerIsBuilt() {
        try (Watched context = new Watched()) {
            context.registerBean(KnownBeans.class);
            context.refresh();
            assertThat(context.frozenBeforeTheWebServer).isTrue();
        }
    }

    @Test
    void areKnownAsTheyWereChangedLast() {
        try (Watched context = new Watched()) {
            context.registerBean(KnownBeans.class);
            context.registerBean(BEAN, Object.class);
            context.registerBean("first", Object.class);
            context.addBeanFactoryPostProcessor(beans -> beans.getMergedBeanDefinition(BEAN));
            context.registerBean(BeanFactoryPostProcessor.class, () -> KnownBeansTest::change);
            context.refresh();
            assertThat(context.getBeanFactory().getMergedBeanDefinition(BEAN).getDependsOn())
                    .containsExactly("first");
        }
    }

    private record Tool(String made) {}

    private record Bench(Tool tool) {}

    private record Desk(Tool right) {}

    private record Second(Tool second) {}

    /** The one that is named as its type is found at once, whatever the parameter is called; another one's name comes first. */
    @Test
    void areFoundByTheNameOfTheirType() {
        try (Watched context = new Watched()) {
            context.registerBean(KnownBeans.class);
            context.registerBean("knownBeansTest.Tool", Tool.class, () -> new Tool("first"));
            context.registerBean("second", Tool.class, () -> new Tool("second"));
            context.registerBean(Desk.class);
            context.registerBean(Second.class);
            context.refresh();
            assertThat(context.getBean(Desk.class).right().made()).isEqualTo("first");
            assertThat(context.getBean(Second.class).second().made()).isEqualTo("second");
        }
    }

    @Test
    void areFoundByTheirTypeWhereAnotherOneIsToBePreferred() {
        try (Watched context = new Watched()) {
            context.registerBean(KnownBeans.class);
            context.registerBean("knownBeansTest.Tool", Tool.class, () -> new Tool("first"));
            context.registerBean("other", Tool.class, () -> new Tool("other"), one -> one.setPrimary(true));
            context.registerBean(Bench.class);
            context.refresh();
            assertThat(context.getBean(Bench.class).tool().made()).isEqualTo("other");
        }
    }

    private static void change(ConfigurableListableBeanFactory beans) {
        ((AbstractBeanDefinition) beans.getBeanDefinition(BEAN)).setDependsOn("first");
    }
}
