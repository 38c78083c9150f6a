package cn.safecommunity.cockpit;

/**
 * How long an element of a model has taken, in whole minutes of ordinary time, days off included.
 *
 * @param element its id in the model
 * @param name what the model calls it; its id where it has none
 * @param times how often it was measured
 * @param median half of them took no longer
 * @param slow nine of ten took no longer
 * @param longest the longest of them
 */
record StepTime(String element, String name, long times, long median, long slow, long longest) {}
