package cn.safecommunity.organisation;

import java.util.List;

/** Which processes there are to be started by hand, and by whom. */
public interface ProcessStarts {

    /** The keys of the processes that they can start. */
    List<String> of(Starter starter);
}
