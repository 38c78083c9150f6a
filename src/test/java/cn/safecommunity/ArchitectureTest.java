package cn.safecommunity;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The house: rooms know each other without circles, and every room is null-marked. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.safecommunity");

    @Test
    void roomsKnowEachOtherWithoutCircles() {
        Set<String> rooms = HOUSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("cn.safecommunity."))
                .collect(Collectors.toSet());
        assertThat(rooms).contains("cn.safecommunity.endorsement", "cn.safecommunity.deadline");
        assertThat(rooms.size()).isGreaterThan(8);
        slices().matching("cn.safecommunity.(*)..").should().beFreeOfCycles().check(HOUSE);
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
