package cn.safecommunity.engine;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

/**
 * Before the engine changes a row of its history it reads from it when the step began, so as to write how long it took. Where it
 * need not know, it does not look: a change that is no end, and a task, which has it in itself (ADR 32).
 */
@Component
class HistoryWithoutLooking extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setHistoryEventProducer(new Producer());
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        List<HistoryEventHandler> handlers = new ArrayList<>(configuration.getCustomHistoryEventHandlers());
        handlers.add(new Handler());
        configuration.setCustomHistoryEventHandlers(handlers);
    }

    /** A task begins in its history when it was created, to the millisecond; what a model is called is known from memory. */
    private static final class Producer extends CacheAwareHistoryEventProducer {

        @Override
        protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            ProcessDefinitionEntity kept = Context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .getProcessDefinitionCache()
                    .get(id);
            return kept == null ? super.getProcessDefinitionEntity(id) : kept;
        }

        @Override
        public HistoryEvent createTaskInstanceCreateEvt(DelegateTask task) {
            return begun(super.createTaskInstanceCreateEvt(task), task);
        }

        @Override
        public HistoryEvent createTaskInstanceUpdateEvt(DelegateTask task) {
            return begun(super.createTaskInstanceUpdateEvt(task), task);
        }

        @Override
        public HistoryEvent createTaskInstanceCompleteEvt(DelegateTask task, String deleteReason) {
            HistoricTaskInstanceEventEntity event = (HistoricTaskInstanceEventEntity)
                    begun(super.createTaskInstanceCompleteEvt(task, deleteReason), task);
            event.setDurationInMillis(
                    event.getEndTime().getTime() - event.getStartTime().getTime());
            return event;
        }

        private static HistoryEvent begun(HistoryEvent event, DelegateTask task) {
            ((HistoricTaskInstanceEventEntity) event)
                    .setStartTime(new Date(task.getCreateTime().getTime()));
            return event;
        }
    }

    private static final class Handler extends DbHistoryEventHandler {

        @Override
        protected void insertOrUpdate(HistoryEvent event) {
            DbEntityManager database = Context.getCommandContext().getDbEntityManager();
            boolean isKnown = database.getCachedEntity(event.getClass(), event.getId()) != null;
            boolean needsNoLook = event instanceof HistoricTaskInstanceEventEntity && !isInitialEvent(event)
                    || event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE);
            if (needsNoLook && !isKnown) {
                database.merge(event);
            } else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END) && isKnown) {
                look((HistoricActivityInstanceEventEntity) event);
            } else {
                super.insertOrUpdate(event);
            }
        }

        /** It was changed in this command without a look, and ends in it. */
        private static void look(HistoricActivityInstanceEventEntity event) {
            if (event.getStartTime() == null) {
                HistoricScopeInstanceEvent kept = (HistoricScopeInstanceEvent) Context.getCommandContext()
                        .getDbSqlSession()
                        .selectById(HistoricActivityInstanceEventEntity.class, event.getId());
                event.setStartTime(kept.getStartTime());
            }
        }
    }
}
