package cn.safecommunity.casefile;

/**
 * A variable that a task asks for besides decision and opinion.
 *
 * @param name the process variable
 * @param label what people call it
 */
public record Field(String name, String label) {}
