package cn.safecommunity.safety;

/** What one kind of harm cost in a year: how often it happened, and how many people died or were seriously injured. */
public record Toll(int count, int deaths, int seriousInjuries) {

    public static final Toll NONE = new Toll(0, 0, 0);

    /** Both together. */
    public Toll plus(Toll other) {
        return new Toll(count + other.count, deaths + other.deaths, seriousInjuries + other.seriousInjuries);
    }
}
