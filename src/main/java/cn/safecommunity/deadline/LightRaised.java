package cn.safecommunity.deadline;

import cn.safecommunity.policy.Level;
import java.util.List;

/**
 * A light has come on a stage for the first time.
 *
 * @param part which of several stages of that name that the case has at once
 * @param groups the people it concerns
 */
public record LightRaised(
        long caseId, Level level, String step, int part, Light light, String processInstanceId, List<String> groups) {}
