package cn.safecommunity.organisation;

import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.policy.Level;
import cn.safecommunity.policy.ReturnTarget;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which group a step belongs to; the models ask by execution, the code by value. */
@Component("groups")
public class Groups {

    public static final String ADMIN = "camunda-admin";
    /** Accounts of monitoring systems: they read figures and the description of the interfaces, no case. */
    public static final String MONITORING = "monitoring";

    public static final String CITY_OFFICE = "city-office";
    public static final String ASSESSOR = "assessor";
    public static final String PROVINCE_EXAMINER = "province-examiner";
    public static final String PROVINCE_LEADER = "province-leader";
    public static final String ASSOCIATION_EXAMINER = "association-examiner";
    public static final String ASSOCIATION_LEADER = "association-leader";

    /** The prefix of all groups of the city: its office, its bureau, the departments of the leading group. */
    public static final String CITY = "city-";

    private static final String DEPARTMENT = CITY + "member-";
    private static final String COMMUNITY = "community-";
    private static final String EXAMINER = "-examiner";
    private static final String LEADER = "-leader";

    /** Who examines at the level of this step. */
    public String examiner(DelegateExecution execution) {
        return examiner(level(execution, CaseVariables.LEVEL), text(execution, CaseVariables.COUNTY));
    }

    /** Who signs off at the level of this step. */
    public String leader(DelegateExecution execution) {
        return leader(level(execution, CaseVariables.LEVEL), text(execution, CaseVariables.COUNTY));
    }

    /** Who corrects a case that was returned. */
    public String corrector(DelegateExecution execution) {
        ReturnTarget returnTo = ReturnTarget.of(text(execution, CaseVariables.RETURN_TO));
        return returnTo == ReturnTarget.APPLICANT
                ? community(execution)
                : examiner(returnTo.level(), text(execution, CaseVariables.COUNTY));
    }

    /** Who supervises whoever let the red card come; {@code lateLevel} says who, else it is the level of the step. */
    public String superior(DelegateExecution execution) {
        String late = execution.hasVariable(CaseVariables.LATE_LEVEL) ? CaseVariables.LATE_LEVEL : CaseVariables.LEVEL;
        Object county = execution.getVariable(CaseVariables.COUNTY);
        return superior(level(execution, late), county == null ? null : county.toString());
    }

    /** The creation unit of the case. */
    public String community(DelegateExecution execution) {
        return communityGroup(text(execution, CaseVariables.COMMUNITY));
    }

    /** The group of a department of the city's leading group. */
    public static String department(String key) {
        return DEPARTMENT + key;
    }

    /** The key of the department whose group this is, or an empty text for any other group. */
    public static String departmentOf(String group) {
        return group.startsWith(DEPARTMENT) ? group.substring(DEPARTMENT.length()) : "";
    }

    public static String communityGroup(String code) {
        return COMMUNITY + code;
    }

    /** The code of the creation unit whose group this is, or an empty text for any other group. */
    static String communityOf(String group) {
        return group.startsWith(COMMUNITY) ? group.substring(COMMUNITY.length()) : "";
    }

    /** Who examines at a level; the county matters for its own level only. */
    public static String examiner(Level level, @Nullable String county) {
        return authority(level, county) + EXAMINER;
    }

    /** Who signs off at a level; the county matters for its own level only. */
    public static String leader(Level level, @Nullable String county) {
        return authority(level, county) + LEADER;
    }

    /** Who supervises a level that is late; the county matters for a creation unit only. */
    public static String superior(Level late, @Nullable String county) {
        return switch (late) {
            case COMMUNITY -> examiner(Level.COUNTY, county);
            case COUNTY -> CITY_OFFICE;
            case CITY -> PROVINCE_EXAMINER;
            case PROVINCE -> PROVINCE_LEADER;
            case ASSOCIATION -> ASSOCIATION_LEADER;
        };
    }

    /** Whether the people of this group work at that level; the departments of the city's leading group are of the city. */
    public static boolean isOf(Level level, String group) {
        return group.startsWith(level.id() + "-");
    }

    /** The level at which the people of this group work; empty for a group of no office. */
    public static Optional<Level> levelOf(String group) {
        return Arrays.stream(Level.values()).filter(level -> isOf(level, group)).findFirst();
    }

    /** What examiners and leaders of one authority have in common: the name of their group without what they are there. */
    public static String officeOf(String group) {
        return group.replaceFirst("-(examiner|leader)$", "");
    }

    /** The groups of an office: who examines in it, and who leads it. */
    public static List<String> groupsOf(String office) {
        return List.of(office + EXAMINER, office + LEADER);
    }

    /** Whether the people of this group sign off for their office. */
    public static boolean isOfLeaders(String group) {
        return group.endsWith(LEADER);
    }

    private static String authority(Level level, @Nullable String county) {
        return switch (level) {
            case COMMUNITY ->
                throw new IllegalArgumentException("No authority examines at the level of a creation unit");
            case COUNTY -> "county-" + county;
            case CITY, PROVINCE, ASSOCIATION -> level.id();
        };
    }

    private static Level level(DelegateExecution execution, String variable) {
        return Level.of(text(execution, variable));
    }

    private static String text(DelegateExecution execution, String variable) {
        Object value = execution.getVariable(variable);
        if (value == null) {
            throw new IllegalStateException("The variable '" + variable + "' is missing, so '"
                    + execution.getCurrentActivityId() + "' belongs to no group");
        }
        return value.toString();
    }
}
