package cn.safecommunity.material;

/** A type of material that an application must bring, and whether the case has it. */
public record RequiredMaterial(String type, String label, boolean present) {}
