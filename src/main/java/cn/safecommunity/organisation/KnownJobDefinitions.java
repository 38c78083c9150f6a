package cn.safecommunity.organisation;

import cn.safecommunity.engine.EngineManagers;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * For each timer that is made the engine reads whether jobs of its kind are suspended or have a priority. It asks what this node
 * knows instead ({@link KnownDefinitions}), and gets it as if it had been read: what a command changes of it is written.
 */
@Component
class KnownJobDefinitions extends AbstractProcessEnginePlugin {

    private final KnownDefinitions known;

    KnownJobDefinitions(KnownDefinitions known) {
        this.known = known;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        EngineManagers.replace(configuration, JobDefinitionManager.class, Manager::new);
    }

    private static JobDefinitionEntity copy(JobDefinitionEntity read) {
        JobDefinitionEntity copy = new JobDefinitionEntity();
        copy.setId(read.getId());
        copy.setRevision(read.getRevision());
        copy.setProcessDefinitionId(read.getProcessDefinitionId());
        copy.setProcessDefinitionKey(read.getProcessDefinitionKey());
        copy.setActivityId(read.getActivityId());
        copy.setJobType(read.getJobType());
        copy.setJobConfiguration(read.getJobConfiguration());
        copy.setSuspensionState(read.getSuspensionState());
        copy.setJobPriority(read.getOverridingJobPriority());
        copy.setTenantId(read.getTenantId());
        copy.setDeploymentId(read.getDeploymentId());
        return copy;
    }

    private final class Manager extends JobDefinitionManager {

        @Override
        public @Nullable JobDefinitionEntity findById(String id) {
            DbEntityManager command = getDbEntityManager();
            JobDefinitionEntity here = command.getCachedEntity(JobDefinitionEntity.class, id);
            if (here != null) {
                return here;
            }
            KnownDefinitions.Known now = known.current();
            JobDefinitionEntity kept = now.jobs().get(id);
            if (kept != null) {
                JobDefinitionEntity copy = copy(kept);
                command.getDbEntityCache().putPersistent(copy);
                return copy;
            }
            JobDefinitionEntity found = super.findById(id);
            if (found != null) {
                now.jobs().put(id, copy(found));
            }
            return found;
        }

        @Override
        public void updateJobDefinitionSuspensionStateById(String id, SuspensionState state) {
            super.updateJobDefinitionSuspensionStateById(id, state);
            known.forget();
        }

        @Override
        public void updateJobDefinitionSuspensionStateByProcessDefinitionId(String model, SuspensionState state) {
            super.updateJobDefinitionSuspensionStateByProcessDefinitionId(model, state);
            known.forget();
        }

        @Override
        public void updateJobDefinitionSuspensionStateByProcessDefinitionKey(String key, SuspensionState state) {
            super.updateJobDefinitionSuspensionStateByProcessDefinitionKey(key, state);
            known.forget();
        }
    }
}
