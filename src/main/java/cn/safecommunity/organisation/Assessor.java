package cn.safecommunity.organisation;

/** An expert of on-site assessments; the county decides where this person must stay away. */
public record Assessor(String userId, String name, String unit, String countyCode) {}
