package cn.safecommunity.deadline;

import java.util.List;

/** A light has come on a stage for the first time; {@code groups} are the people it concerns. */
public record LightRaised(
        long caseId, String level, String step, String light, String processInstanceId, List<String> groups) {}
