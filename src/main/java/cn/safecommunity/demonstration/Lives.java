package cn.safecommunity.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What becomes of the units once they are created: their records, their applications, their titles. */
@Component
@Profile("local")
class Lives {

    private final RecordActs records;
    private final ApplicationActs applications;
    private final TitleActs titles;
    private final AnalysisActs analyses;
    private final PublicityActs publicity;
    private final ComplaintActs complaints;

    Lives(
            RecordActs records,
            ApplicationActs applications,
            TitleActs titles,
            AnalysisActs analyses,
            PublicityActs publicity,
            ComplaintActs complaints) {
        this.records = records;
        this.applications = applications;
        this.titles = titles;
        this.analyses = analyses;
        this.publicity = publicity;
        this.complaints = complaints;
    }

    Map<String, Habit> habits() {
        Map<String, Habit> all = new HashMap<>(applications.habits());
        all.putAll(titles.habits());
        all.putAll(complaints.habits());
        return all;
    }

    List<Intent> intents() {
        return Stream.of(
                        records.intents(),
                        applications.intents(),
                        analyses.intents(),
                        publicity.intents(),
                        complaints.intents())
                .flatMap(List::stream)
                .toList();
    }
}
