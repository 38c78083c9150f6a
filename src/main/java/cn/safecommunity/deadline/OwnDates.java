package cn.safecommunity.deadline;

/** Due dates of a room that hang on no stage, such as the end of a rectification: it knows them, and moves them itself. */
public interface OwnDates {

    /** Moves them to where the calendar now puts them, whosever they are; runs in the transaction of the publication. */
    Moved move();
}
