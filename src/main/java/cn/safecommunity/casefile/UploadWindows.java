package cn.safecommunity.casefile;

/** When and by whom files of one kind of case file are added, where an open task does not say it. */
public interface UploadWindows {

    /** The kind of case file this room knows. */
    String kind();

    /** Refuses with what the person can do instead. */
    void requireOpen(CaseFile file, String materialType, String person);
}
