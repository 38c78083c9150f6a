package cn.safecommunity.policy;

/** What is wrong with one field of a form or a file, in words for the person who can change it. */
public record FieldProblem(String field, String reason) {}
