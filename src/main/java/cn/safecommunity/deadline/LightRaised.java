package cn.safecommunity.deadline;

import cn.safecommunity.policy.Level;
import java.util.List;

/**
 * A light has come on a stage for the first time.
 *
 * @param stepName what people call the step
 * @param part which of several stages of that name that the case has at once
 * @param groups the people it concerns
 */
public record LightRaised(
        long caseId,
        Level level,
        String step,
        String stepName,
        int part,
        Light light,
        String processInstanceId,
        List<String> groups) {}
