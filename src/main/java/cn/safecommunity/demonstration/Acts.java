package cn.safecommunity.demonstration;

import java.util.List;
import java.util.Map;

/** What the people of one matter do in the demonstration: their own initiatives, and how they answer tasks by their keys. */
interface Acts {

    default Map<String, Habit> habits() {
        return Map.of();
    }

    default List<Intent> intents() {
        return List.of();
    }
}
