package cn.safecommunity.engine;

import cn.safecommunity.LongWork;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys all models and forms as one deployment with stable names, whatever way the application was started.
 * Nothing is deployed when nothing changed; a changed form brings its model along, because Tasklist looks a form up in
 * the deployment of its process definition.
 */
@Component
public class ModelDeployment {

    static final String NAME = "safe-community";

    private final RepositoryService repository;
    private final LongWork longWork;
    private final Releases releases;

    ModelDeployment(RepositoryService repository, LongWork longWork, Releases releases) {
        this.repository = repository;
        this.longWork = longWork;
        this.releases = releases;
    }

    /** Whether this model came with a release of the application. */
    public static boolean isOfTheRelease(ProcessDefinitionEntity model) {
        DeploymentEntity deployment =
                Context.getCommandContext().getDeploymentManager().findDeploymentById(model.getDeploymentId());
        return deployment != null && NAME.equals(deployment.getSource());
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    void bringUpToDate() {
        if (releases.mayDeploy()) {
            longWork.run(() -> {
                deploy();
                releases.deployed();
            });
        }
    }

    private void deploy() {
        DeploymentBuilder deployment =
                repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        for (String pattern : new String[] {"bpmn/*.bpmn", "bpmn/*.dmn", "forms/*.html"}) {
            for (Resource resource : find(pattern)) {
                add(deployment, resource);
            }
        }
        deployment.deploy();
    }

    private static Resource[] find(String pattern) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
            Arrays.sort(found, Comparator.comparing(resource -> Objects.requireNonNull(resource.getFilename())));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(DeploymentBuilder deployment, Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            deployment.addInputStream(Objects.requireNonNull(resource.getFilename()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
