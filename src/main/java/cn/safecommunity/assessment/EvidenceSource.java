package cn.safecommunity.assessment;

import java.util.List;

/** Offers one kind of evidence of a case file for the rows of its sheets. */
public interface EvidenceSource {

    List<Evidence> of(long caseId);
}
