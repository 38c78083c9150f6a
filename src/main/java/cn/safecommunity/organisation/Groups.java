package cn.safecommunity.organisation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which group a step belongs to; the models ask by execution, the code by value. */
@Component("groups")
public class Groups {

    public static final String ADMIN = "camunda-admin";
    public static final String CITY_OFFICE = "city-office";
    public static final String ASSESSOR = "assessor";
    public static final String PROVINCE_EXAMINER = "province-examiner";
    public static final String PROVINCE_LEADER = "province-leader";
    public static final String ASSOCIATION_EXAMINER = "association-examiner";
    public static final String ASSOCIATION_LEADER = "association-leader";

    /** The prefix of all groups of the city: its office, its bureau, the departments of the leading group. */
    public static final String CITY = "city-";

    private static final String COMMUNITY = "community-";

    /** Who examines at the level of this step. */
    public String examiner(DelegateExecution execution) {
        return examiner(text(execution, "level"), text(execution, "county"));
    }

    /** Who signs off at the level of this step. */
    public String leader(DelegateExecution execution) {
        return leader(text(execution, "level"), text(execution, "county"));
    }

    /** Who corrects a case that was returned. */
    public String corrector(DelegateExecution execution) {
        return corrector(text(execution, "returnTo"), text(execution, "community"), text(execution, "county"));
    }

    /** Who supervises whoever let the red card come; {@code lateLevel} says who, else it is the level of the step. */
    public String superior(DelegateExecution execution) {
        String late = execution.hasVariable("lateLevel") ? "lateLevel" : "level";
        Object county = execution.getVariable("county");
        return superior(text(execution, late), county == null ? null : county.toString());
    }

    /** The creation unit of the case. */
    public String community(DelegateExecution execution) {
        return communityGroup(text(execution, "community"));
    }

    public static String communityGroup(String code) {
        return COMMUNITY + code;
    }

    /** The code of the creation unit whose group this is, or an empty text for any other group. */
    static String communityOf(String group) {
        return group.startsWith(COMMUNITY) ? group.substring(COMMUNITY.length()) : "";
    }

    public static String examiner(String level, @Nullable String county) {
        return "county".equals(level) ? "county-" + county + "-examiner" : authority(level) + "-examiner";
    }

    public static String leader(String level, @Nullable String county) {
        return "county".equals(level) ? "county-" + county + "-leader" : authority(level) + "-leader";
    }

    public static String corrector(String returnTo, String community, String county) {
        return "applicant".equals(returnTo) ? communityGroup(community) : examiner(returnTo, county);
    }

    /** Who supervises a level that is late; the county matters for a creation unit only. */
    public static String superior(String lateLevel, @Nullable String county) {
        return switch (lateLevel) {
            case "community" -> examiner("county", county);
            case "county" -> CITY_OFFICE;
            case "city" -> PROVINCE_EXAMINER;
            case "province" -> PROVINCE_LEADER;
            case "association" -> ASSOCIATION_LEADER;
            default -> throw new IllegalArgumentException("Nobody is above the level '" + lateLevel + "'");
        };
    }

    private static String authority(String level) {
        return switch (level) {
            case "city", "province", "association" -> level;
            default -> throw new IllegalArgumentException("No authority examines at the level '" + level + "'");
        };
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
