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

    Lives(RecordActs records, ApplicationActs applications, TitleActs titles) {
        this.records = records;
        this.applications = applications;
        this.titles = titles;
    }

    Map<String, Habit> habits() {
        Map<String, Habit> all = new HashMap<>(applications.habits());
        all.putAll(titles.habits());
        return all;
    }

    List<Intent> intents() {
        return Stream.concat(records.intents().stream(), applications.intents().stream())
                .toList();
    }
}
