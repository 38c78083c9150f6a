package cn.safecommunity.overview;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.OpenTasks;
import cn.safecommunity.gate.CountyFacts;
import cn.safecommunity.pilot.Selection;
import cn.safecommunity.pilot.Selections;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.Programmes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What every county is doing in a programme now (所处环节), in words: the tasks that wait, or what it did last. */
@Component
class CountyStages {

    private final Programmes programmes;
    private final Selections selections;
    private final CaseFiles files;
    private final OpenTasks openTasks;

    CountyStages(Programmes programmes, Selections selections, CaseFiles files, OpenTasks openTasks) {
        this.programmes = programmes;
        this.selections = selections;
        this.files = files;
        this.openTasks = openTasks;
    }

    Map<String, String> of(Programme programme, int phase, List<CountyFacts> counted) {
        Map<String, String> waiting = programme.hasEnded() ? Map.of() : waiting(programme.caseId());
        Map<String, String> stages = new HashMap<>();
        for (CountyFacts county : counted) {
            String tasks = waiting.get(county.county());
            stages.put(county.county(), tasks == null ? done(programme, phase, county) : "在办：" + tasks);
        }
        return stages;
    }

    /** The open tasks of every county: of its selection, and in its own case file of the programme. */
    private Map<String, String> waiting(long programme) {
        Map<Long, String> countyOf = new HashMap<>();
        programmes.counties(programme).forEach(each -> countyOf.put(each.caseId(), each.county()));
        List<Selection> chosen = selections.of(programme);
        chosen.forEach(each -> countyOf.put(each.caseId(), each.county()));
        List<String> instances =
                files
                        .all(Stream.concat(Stream.of(programme), chosen.stream().map(Selection::caseId))
                                .toList())
                        .stream()
                        .map(CaseFile::processInstanceId)
                        .filter(Objects::nonNull)
                        .toList();
        return openTasks.waiting(instances).entrySet().stream()
                .filter(each -> countyOf.containsKey(each.getKey()))
                .flatMap(each -> each.getValue().stream().map(task -> Map.entry(countyOf.get(each.getKey()), task)))
                .distinct()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.joining("、"))));
    }

    private static String done(Programme programme, int phase, CountyFacts county) {
        if (programme.hasEnded()) {
            return "本轮工作已结束";
        }
        if (county.quota() && county.summarised()) {
            return "总结已报送";
        }
        if (county.quota() && county.rolloutReported()) {
            return "现场会和自查情况已报送";
        }
        return phase == 1 ? "首次报送已完成" : "本阶段没有待报送的事项";
    }
}
