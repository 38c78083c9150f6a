package cn.safecommunity.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.register.ProgressView.State;
import cn.safecommunity.register.Road.Stops;
import cn.safecommunity.register.RoadHistory.Visit;
import java.io.File;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever somebody has to do in a case that has a road stands on that road, where it belongs. */
class RoadTest {

    private static final Instant BEGAN = Instant.parse("2014-05-04T01:00:00Z");
    private static final String CREATION = "自评 市级初验 成员单位会签";
    private static final String PROVINCE = "县区审核 市级审核 受理评定申请 现场评定 公示 审定命名";

    @ParameterizedTest
    @CsvSource({"community-creation,upToStandard", "provincial-endorsement,conferred", "national-endorsement,designated"
    })
    void everyTaskIsAtAStationOrBesideTheRoad(String file, String goal) {
        BpmnModelInstance model = model(file);
        Stops stops = stops(file, goal);
        Set<String> told = Stream.concat(
                        stops.stations().stream(), stops.asides().stream().map(Road.Aside::step))
                .flatMap(step -> step.tasks().stream())
                .collect(Collectors.toSet());
        assertThat(model.getModelElementsByType(UserTask.class))
                .filteredOn(task -> !(task.getParentElement() instanceof SubProcess part && part.triggeredByEvent()))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(told).contains(task.getId()));
    }

    /** What a case has done before the step it is at, and what is still to come. */
    @ParameterizedTest
    @CsvSource({
        "selfAssess,自评,自评 市级初验 成员单位会签",
        "checkByCounty,县区检查,自评 县区检查 市级初验 成员单位会签",
        "checkByCity,市级初验,自评 市级初验 成员单位会签",
        "countersign,成员单位会签,自评 市级初验 成员单位会签",
        "rectify,限期整改,自评 市级初验 成员单位会签 限期整改",
        "verifyRectification,核实整改,自评 市级初验 成员单位会签 核实整改"
    })
    void aCreationIsWhereSomebodyWorks(String open, String now, String names) {
        isAt(stops("community-creation", "upToStandard"), open, now, names);
    }

    @ParameterizedTest
    @CsvSource({
        "correct,补正材料,县区审核 市级审核 补正材料 受理评定申请 现场评定 公示 审定命名",
        "rectify,限期整改,县区审核 市级审核 受理评定申请 限期整改 现场评定 公示 审定命名",
        "resolveObjection,处理公示异议,县区审核 市级审核 受理评定申请 现场评定 公示 处理公示异议 审定命名"
    })
    void anApplicationIsWhereSomebodyWorks(String open, String now, String names) {
        isAt(stops("provincial-endorsement", "conferred"), open, now, names);
    }

    private static void isAt(Stops road, String open, String now, String names) {
        Map<String, Visit> visits = road.stations().stream()
                .map(station -> visit(station.id(), false))
                .collect(Collectors.toMap(Visit::station, visit -> visit));
        visits.put(open, visit(open, true));
        List<RoadWalk.Stop> walked = new RoadWalk(road, visits, false).stops();
        assertThat(walked).extracting(stop -> stop.station().name()).containsExactly(names.split(" "));
        int here = List.of(names.split(" ")).indexOf(now);
        assertThat(walked.get(here).state()).isEqualTo(State.current);
        assertThat(walked.subList(0, here))
                .allSatisfy(stop -> assertThat(stop.state()).isEqualTo(State.done));
        assertThat(walked.subList(here + 1, walked.size()))
                .allSatisfy(stop -> assertThat(stop.state()).isEqualTo(State.ahead));
        visits.put(open, new Visit(open, BEGAN, BEGAN.plusSeconds(3600), false, Set.of()));
        assertThat(new RoadWalk(road, visits, true).stops())
                .filteredOn(stop -> stop.state() == State.stopped)
                .extracting(stop -> stop.station().name())
                .as("ended there")
                .containsExactly(now);
    }

    /** Only the hoped-for end makes the last station one that is done. */
    @ParameterizedTest
    @CsvSource({"community-creation,upToStandard," + CREATION, "provincial-endorsement,conferred," + PROVINCE})
    void aCaseHasArrivedWhenItCameToItsEnd(String file, String goal, String names) {
        Stops road = stops(file, goal);
        Map<String, Visit> visits = road.ids().stream()
                .map(id -> visit(id, false))
                .collect(Collectors.toMap(Visit::station, visit -> visit));
        List<RoadWalk.Stop> arrived = new RoadWalk(road, visits, true).stops();
        assertThat(arrived).extracting(stop -> stop.station().name()).containsExactly(names.split(" "));
        assertThat(arrived).extracting(RoadWalk.Stop::state).containsOnly(State.done);
        visits.remove(goal);
        assertThat(new RoadWalk(road, visits, true).stops())
                .extracting(RoadWalk.Stop::state)
                .contains(State.stopped);
    }

    private static Visit visit(String step, boolean open) {
        return new Visit(step, BEGAN, open ? null : BEGAN.plusSeconds(60), open, Set.of());
    }

    private static Stops stops(String file, String goal) {
        return Road.of(
                        model(file)
                                .getModelElementsByType(Process.class)
                                .iterator()
                                .next(),
                        Set.of(goal))
                .orElseThrow();
    }

    private static BpmnModelInstance model(String file) {
        return Bpmn.readModelFromFile(new File("bpmn/" + file + ".bpmn"));
    }
}
