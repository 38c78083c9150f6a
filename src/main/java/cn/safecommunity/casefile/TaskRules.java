package cn.safecommunity.casefile;

import java.util.List;

/** The user tasks of a room and what each of them needs before it may complete. */
public interface TaskRules {

    List<TaskRule> rules();
}
