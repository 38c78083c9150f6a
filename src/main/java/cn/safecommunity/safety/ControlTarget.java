package cn.safecommunity.safety;

import java.util.ArrayList;
import java.util.List;

/** The control target that the local government set a unit for one kind of harm and one year: each number is the most that is allowed. */
public record ControlTarget(int accidents, int deaths, int seriousInjuries) {

    /** In words, which of the three numbers are exceeded; reaching one is not exceeding it. */
    List<String> exceededBy(HarmKind kind, Toll toll) {
        List<String> exceeded = new ArrayList<>();
        compare(kind.label() + (kind.isAccident() ? "起数" : "人次"), toll.count(), accidents, exceeded);
        compare(kind.label() + "死亡人数", toll.deaths(), deaths, exceeded);
        compare(kind.label() + "重伤人数", toll.seriousInjuries(), seriousInjuries, exceeded);
        return exceeded;
    }

    /** The target of a unit to which nothing more may happen than did. */
    public static ControlTarget just(Toll toll) {
        return new ControlTarget(toll.count(), toll.deaths(), toll.seriousInjuries());
    }

    /** The target of two units that have become one. */
    ControlTarget plus(ControlTarget other) {
        return new ControlTarget(
                accidents + other.accidents, deaths + other.deaths, seriousInjuries + other.seriousInjuries);
    }

    private static void compare(String what, int counted, int most, List<String> exceeded) {
        if (counted > most) {
            exceeded.add(what + " " + counted + "，控制指标 " + most);
        }
    }
}
