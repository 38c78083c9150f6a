package cn.safecommunity.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The full history without what nobody reads (ADR 32): each value a variable or a field of a form has had, the numbers by which the
 * engine counts the parts of a step, jobs that went well, questions to decision tables, which the engine ties to no case, a
 * second line for whoever has a task, and opinions, which stand in the case file. Steps, tasks, offers, variables, failed jobs and what an operator does are kept.
 */
@Component
class KeptHistory extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new Level()));
    }

    /** Has the name and number of the engine's own level, which the database remembers. */
    private static final class Level extends HistoryLevelFull {

        private static final Set<HistoryEventType> LEFT_OUT = Set.of(
                HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
                HistoryEventTypes.FORM_PROPERTY_UPDATE,
                HistoryEventTypes.JOB_CREATE,
                HistoryEventTypes.JOB_SUCCESS,
                HistoryEventTypes.JOB_DELETE,
                HistoryEventTypes.DMN_DECISION_EVALUATE);

        /**
         * How many parts a step has that several people do at once, how many are open and done, and which one this is; and
         * an opinion, which stands in the case file; and what was seen of a draft, which is looked at when it starts.
         */
        private static final Set<String> VARIABLES_LEFT_OUT = Set.of(
                CaseVariables.OPINION,
                CaseVariables.SEEN,
                CaseVariables.SEEN_SEVEN,
                CaseVariables.SEEN_ITEMS,
                MultiInstanceActivityBehavior.NUMBER_OF_INSTANCES,
                MultiInstanceActivityBehavior.NUMBER_OF_ACTIVE_INSTANCES,
                MultiInstanceActivityBehavior.NUMBER_OF_COMPLETED_INSTANCES,
                MultiInstanceActivityBehavior.LOOP_COUNTER);

        @Override
        public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
            return !LEFT_OUT.contains(type) && !isLeftOut(entity) && !isAssignee(entity);
        }

        private static boolean isLeftOut(@Nullable Object entity) {
            return entity instanceof VariableInstanceEntity variable && VARIABLES_LEFT_OUT.contains(variable.getName());
        }

        /** Whoever has a task stands in its history, and whoever took it on or gave it away in the log of operations. */
        private static boolean isAssignee(@Nullable Object entity) {
            return entity instanceof IdentityLinkEntity link && IdentityLinkType.ASSIGNEE.equals(link.getType());
        }
    }
}
