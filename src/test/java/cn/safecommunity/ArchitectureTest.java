package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The house: every room stands on one floor and knows only what lies below it, so there are no circles. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.safecommunity");

    /** The rooms from the ground up: a room knows rooms of lower floors only. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("ofd"),
            List.of("engine", "policy", "printing", "throttle", "webapp"),
            List.of("account"),
            List.of("organisation", "calendar", "session", "signin"),
            List.of("security", "material", "safety", "document", "deadline"),
            List.of("community", "signature"),
            List.of("notification"),
            List.of("casefile"),
            List.of(
                    "advice",
                    "assessment",
                    "copy",
                    "draft",
                    "handover",
                    "intervention",
                    "note",
                    "phrase",
                    "pilot",
                    "publicity",
                    "recall",
                    "register",
                    "roster",
                    "urging",
                    "worklist"),
            List.of("title", "creation"),
            List.of("archive", "complaint", "endorsement"),
            List.of("notice", "outgoing", "programme"),
            List.of("inspection"),
            List.of("gate"),
            List.of("phase", "ranking"),
            List.of("annual"),
            List.of("cockpit", "overview"),
            List.of("local"),
            List.of("demonstration"));

    private static final Pattern FLOOR = Pattern.compile("\\w+\\[\"([a-z]+(?: · [a-z]+)*)\"]");

    private static final Path SOURCES = Path.of("src/main/java/cn/safecommunity");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\\n]*)\"");
    private static final Pattern FIELD = Pattern.compile("new Field\\(\"(\\w+)\"");

    @Test
    void theFloorsAreDrawnInTheReadme() throws IOException {
        List<List<String>> drawn = FLOOR.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(floor -> List.of(floor.group(1).split(" · ")))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(drawn);
        assertThat(drawn).isEqualTo(FLOORS);
    }

    @Test
    void everyRoomStandsOnOneFloor() {
        assertThat(HOUSE.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith("cn.safecommunity."))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(FLOORS.stream()
                        .flatMap(List::stream)
                        .map(ArchitectureTest::inside)
                        .toList());
    }

    @Test
    void roomsKnowLowerFloorsOnly() {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String room : FLOORS.get(floor)) {
                String[] others = FLOORS.stream()
                        .skip(floor)
                        .flatMap(List::stream)
                        .filter(other -> !other.equals(room))
                        .map(ArchitectureTest::inside)
                        .toArray(String[]::new);
                if (others.length > 0) { // nobody stands beside the top or above it
                    ArchRuleDefinition.noClasses()
                            .that()
                            .resideInAPackage(inside(room))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(others)
                            .check(HOUSE);
                }
            }
        }
    }

    private static String inside(String room) {
        return "cn.safecommunity." + room;
    }

    /** The ground serves every room and speaks no room's words, neither by import nor by literal. */
    @Test
    void theGroundNamesNothingOfTheRoomsAbove() {
        Set<String> above = new HashSet<>();
        for (Path file : ModelFiles.in("bpmn", ".bpmn")) {
            BpmnModelInstance model = ModelFiles.read(file);
            model.getModelElementsByType(UserTask.class).forEach(task -> above.add(task.getId()));
            model.getModelElementsByType(EndEvent.class).forEach(end -> above.add(end.getId()));
            model.getModelElementsByType(BoundaryEvent.class).forEach(event -> above.add(event.getId()));
            model.getModelElementsByType(Message.class).forEach(message -> above.add(message.getName()));
        }
        sources("").forEach(file -> words(FIELD, file).forEach(above::add));
        assertThat(above).contains("examine", "rectificationOverdue", "filingNumber", "notUpToStandard");
        above.removeAll(
                words(LITERAL, SOURCES.resolve("engine/SharedModel.java")).collect(Collectors.toSet()));
        above.removeAll(words(LITERAL, SOURCES.resolve("deadline/Light.java")).collect(Collectors.toSet()));
        List<String> spoken = FLOORS.subList(0, FLOORS.indexOf(List.of("casefile")) + 1).stream()
                .flatMap(List::stream)
                .flatMap(ArchitectureTest::sources)
                .filter(file -> !file.toString().matches(".*Files?\\.java")) // they read the words of their own files
                .flatMap(file -> words(LITERAL, file).filter(above::contains).map(word -> file + ": " + word))
                .toList();
        assertThat(spoken).isEmpty();
    }

    private static Stream<Path> sources(String room) {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(room))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> words(Pattern pattern, Path file) {
        try {
            String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
            return pattern.matcher(code).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void rulesKnowNeitherSpringNorTheEngine() {
        ArchRuleDefinition.noClasses()
                .that()
                .haveSimpleName("TaskRule")
                .or()
                .haveSimpleName("TaskAnswer")
                .or()
                .haveSimpleName("EligibilityFacts")
                .or()
                .haveSimpleName("EligibilityReasons")
                .or()
                .haveSimpleName("CaseAccessRule")
                .or()
                .haveSimpleName("TeamResult")
                .or()
                .haveSimpleName("WorkingDays")
                .or()
                .haveSimpleName("StatutoryDays")
                .or()
                .haveSimpleName("CompleteYear")
                .or()
                .haveSimpleName("NoticeText")
                .or()
                .haveSimpleName("HolidayDays")
                .or()
                .haveSimpleName("LightDates")
                .or()
                .haveSimpleName("FourEyes")
                .or()
                .haveSimpleName("Lockout")
                .or()
                .haveSimpleName("PasswordRules")
                .or()
                .haveSimpleName("JsonSize")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "org.camunda..")
                .check(HOUSE);
    }

    @Test
    void onlyTheNotificationsRoomSendsMail() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("cn.safecommunity.notification..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.mail..")
                .check(HOUSE);
    }

    /** A stream of rows keeps its connection until somebody closes it; a few lists later nobody gets one any more. */
    @Test
    void rowsAreReadToTheirEndAtOnce() {
        ArchRuleDefinition.noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "rows come as a stream",
                        call -> call.getName().equals("queryForStream")
                                || call.getName().equals("stream")
                                        && call.getTargetOwner().isAssignableTo(JdbcClient.MappedQuerySpec.class)))
                .check(HOUSE);
    }
}
