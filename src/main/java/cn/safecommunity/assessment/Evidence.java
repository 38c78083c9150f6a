package cn.safecommunity.assessment;

/**
 * Something a row of a sheet can point to.
 *
 * @param group what it is listed under, e.g. the kind of material
 * @param address where it can be read, under {@code /api}
 */
public record Evidence(String kind, long id, String name, String group, String address) {}
