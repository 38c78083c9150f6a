package cn.safecommunity.casefile;

import cn.safecommunity.organisation.CaseScope;

/** Who may see case files of one kind, where more decides than the county and the unit. */
public interface CaseScopes {

    /** The kind of case file this room knows. */
    String kind();

    /** What the access rule needs to know of it now. */
    CaseScope scope(CaseFile file);
}
