package cn.safecommunity.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * This node among those that share the database: a name that a restart keeps, and an id, under which it locks jobs, that
 * a restart does not keep. So what a killed node had locked is known as its own, and what it does after it was given up
 * is known as too late.
 */
@Component
public class Node extends AbstractProcessEnginePlugin {

    private final String name;
    private final String id;

    /** The name is {@code safecommunity.node}, else the name of the machine and the port. */
    Node(@Value("${safecommunity.node:}") String name, @Value("${server.port:8080}") String port) {
        this.name = name.isBlank() ? machine() + ":" + port : name.strip();
        this.id = this.name + "/" + UUID.randomUUID().toString().substring(0, 8);
    }

    public String name() {
        return name;
    }

    String id() {
        return id;
    }

    @Override
    public void postInit(@Nullable ProcessEngineConfigurationImpl configuration) {
        if (configuration != null && configuration.getJobExecutor() != null) {
            configuration.getJobExecutor().setLockOwner(id);
        }
    }

    /** The database lists the connections of this node under its id, so that the others can cut it off. */
    @Bean
    static BeanPostProcessor nameOfTheConnections(ObjectProvider<Node> node) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    pool.addDataSourceProperty(
                            "ApplicationName", node.getObject().id());
                }
                return bean;
            }
        };
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node"; // a machine that does not know its own name has one node
        }
    }
}
