package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The house: every room stands on one floor and knows only what lies below it, so there are no circles. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.safecommunity");

    /** The rooms from the ground up: a room knows rooms of lower floors only. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("engine", "policy", "webapp"),
            List.of("organisation"),
            List.of("security", "community", "document", "deadline"),
            List.of("notification", "local"),
            List.of("casefile"),
            List.of("assessment", "pilot"),
            List.of("title", "creation"),
            List.of("archive", "endorsement"),
            List.of("outgoing", "programme"),
            List.of("annual"),
            List.of("overview"));

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
                .haveSimpleName("LightDates")
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
}
