package cn.safecommunity.deadline;

import java.util.Arrays;
import java.util.Optional;

/** The lights of a stage in the order in which they come; the constants are the ids of their timers in the models. */
enum Light {
    yellowLight,
    yellowCard,
    redCard;

    /** What a screen shows while no light has come. */
    static final String GREEN = "green";

    /** The light of that name, if it is one. */
    static Optional<Light> named(String name) {
        return Arrays.stream(values())
                .filter(light -> light.name().equals(name))
                .findFirst();
    }

    /** The light that a service task of the review step raises. */
    static Light raisedBy(String activityId) {
        return switch (activityId) {
            case "remind" -> yellowLight;
            case "issueYellowCard" -> yellowCard;
            case "issueRedCard" -> redCard;
            default -> throw new IllegalArgumentException("The activity '" + activityId + "' raises no light");
        };
    }
}
