package cn.safecommunity.community;

/**
 * What happened in one calendar year of a creation unit.
 *
 * @param withinTarget whether the year stayed within the control targets of the local government
 * @param gravestAccident grade of the worst accident: none, general, grave, major or extraordinary
 */
public record SafetyRecord(
        int year, int accidents, int deaths, int seriousInjuries, boolean withinTarget, String gravestAccident) {

    /** Whether there was an accident of the grade 较大 or worse. */
    public boolean hadGraveAccident() {
        return !"none".equals(gravestAccident) && !"general".equals(gravestAccident);
    }
}
