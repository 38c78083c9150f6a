package cn.safecommunity.deadline;

import cn.safecommunity.policy.Level;
import java.util.List;

/** A light has come on a stage for the first time; {@code groups} are the people it concerns. */
public record LightRaised(
        long caseId, Level level, String step, Light light, String processInstanceId, List<String> groups) {}
