package cn.safecommunity.casefile;

/** A room's own part of what people see of a case file of its kind. */
public interface CaseDetails {

    /** The kind of case file this room knows. */
    String kind();

    /** What is shown beside opinions, files and record. */
    Object of(long caseId);
}
