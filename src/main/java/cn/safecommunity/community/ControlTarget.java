package cn.safecommunity.community;

import java.util.ArrayList;
import java.util.List;

/** The control target that the local government set a unit for one year: each number is the most that is allowed. */
public record ControlTarget(int accidents, int deaths, int seriousInjuries) {

    /** In words, which of the three numbers are exceeded; reaching one is not exceeding it. */
    List<String> exceededBy(List<Accident> happened) {
        List<String> exceeded = new ArrayList<>();
        compare("事故起数", happened.size(), accidents, exceeded);
        compare("死亡人数", happened.stream().mapToInt(Accident::deaths).sum(), deaths, exceeded);
        compare("重伤人数", happened.stream().mapToInt(Accident::seriousInjuries).sum(), seriousInjuries, exceeded);
        return exceeded;
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
