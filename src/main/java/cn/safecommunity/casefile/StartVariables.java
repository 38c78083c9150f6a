package cn.safecommunity.casefile;

import java.util.Map;
import java.util.Set;

/** Which variables the start forms of a room may send. */
public interface StartVariables {

    /** The variables by process key. */
    Map<String, Set<String>> starts();
}
