package cn.safecommunity.intervention;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.Opinion;
import cn.safecommunity.casefile.Opinions;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.policy.Level;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** Who hears of a step that the system no longer tries: the city office, and whoever had the case in hand last. */
class IncidentNewsTest {

    private static final long CASE = 7;

    private final CaseRecord record = mock(CaseRecord.class);
    private final Messages messages = mock(Messages.class);
    private final Opinions opinions = mock(Opinions.class);
    private final CaseFile file = mock(CaseFile.class);
    private IncidentNews news;

    @BeforeEach
    void aCase() {
        InterventionRepository repository = mock(InterventionRepository.class);
        when(repository.casesOf("instance")).thenReturn(List.of(CASE));
        ModelWords words = mock(ModelWords.class);
        when(words.name(any(), any())).thenReturn("向省报送备案");
        CaseFiles files = mock(CaseFiles.class);
        when(files.get(CASE)).thenReturn(file);
        when(file.county()).thenReturn("610902");
        when(file.community()).thenReturn("610902104");
        news = new IncidentNews(repository, record, always(words), always(files), always(opinions), always(messages));
    }

    private static <T> ObjectProvider<T> always(T one) {
        return new ObjectProvider<>() {
            @Override
            public T getObject() {
                return one;
            }
        };
    }

    private void lastAt(Level... levels) {
        List<Opinion> given = Arrays.stream(levels)
                .map(level -> {
                    Opinion opinion = mock(Opinion.class);
                    when(opinion.level()).thenReturn(level);
                    return opinion;
                })
                .toList();
        when(opinions.of(CASE)).thenReturn(given);
    }

    private void incident(String id, String rootCause) {
        HistoricIncidentEventEntity incident = new HistoricIncidentEventEntity();
        incident.setEventType(HistoryEventTypes.INCIDENT_CREATE.getEventName());
        incident.setId(id);
        incident.setRootCauseIncidentId(rootCause);
        incident.setProcessInstanceId("instance");
        incident.setIncidentMessage("connection refused");
        news.heard(incident);
    }

    private void told(String... groups) {
        verify(messages).tellGroups(eq(CASE), eq(List.of(groups)), anyString(), contains("向省报送备案"));
        verify(record).add(eq(CASE), eq("incident"), contains("已停止重试"));
    }

    @Test
    void theCityOfficeAndTheExaminersWhoGaveTheLastOpinionAreTold() {
        lastAt(Level.COUNTY, Level.CITY);
        incident("1", "1");
        told("city-office", "city-examiner");
    }

    @Test
    void theCountysExaminersAreThoseOfTheCounty() {
        lastAt(Level.COUNTY);
        incident("1", "1");
        told("city-office", "county-610902-examiner");
    }

    @Test
    void aUnitThatActedLastIsTold() {
        lastAt(Level.COUNTY, Level.COMMUNITY);
        incident("1", "1");
        told("city-office", "community-610902104");
    }

    @Test
    void beforeAnyOpinionItIsTheCityOfficeAlone() {
        lastAt();
        incident("1", "1");
        told("city-office");
    }

    @Test
    void theInstancesAboveTellNothingTwice() {
        lastAt(Level.CITY);
        incident("2", "1");
        verify(messages, never()).tellGroups(anyLong(), any(), anyString(), anyString());
        verify(record, never()).add(anyLong(), anyString(), anyString());
    }
}
