package cn.safecommunity.intervention;

import java.util.List;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.stereotype.Component;

/** Hears what the engine writes into its history; the engine takes one such listener beside its own. */
@Component
class EngineNews implements HistoryEventHandler {

    private final AdministratorChanges changes;
    private final IncidentNews incidents;

    EngineNews(AdministratorChanges changes, IncidentNews incidents) {
        this.changes = changes;
        this.incidents = incidents;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof UserOperationLogEntryEventEntity entry) {
            changes.heard(entry);
        } else if (event instanceof HistoricIncidentEventEntity incident) {
            incidents.heard(incident);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
