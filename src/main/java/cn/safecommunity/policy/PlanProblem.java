package cn.safecommunity.policy;

/** What is wrong with one field of a plan, in words for the person who can change it. */
public record PlanProblem(String field, String reason) {}
