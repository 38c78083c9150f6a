package cn.safecommunity.register;

import cn.safecommunity.casefile.CaseFacts.Fact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The approval sheet (呈批表) of a case: all that a leader reads before signing, on one paper.
 *
 * @param fileName of the Word file
 * @param pdf whether this installation prints it as PDF
 * @param results what assessors and departments found
 * @param outcome how the case ended, or where it stands
 */
record ApprovalSheet(
        long caseId,
        String fileName,
        boolean pdf,
        String kindName,
        String number,
        String outcome,
        List<Fact> facts,
        List<Paper> materials,
        List<Fact> results,
        List<Signed> opinions,
        List<Paper> letters) {

    /** A file or a letter. */
    record Paper(String label, String text, Instant at) {}

    /**
     * What somebody wrote at a step.
     *
     * @param office where they sat
     * @param person who it was; of officers told to authorities only
     * @param signature hash of the picture it was signed with, told like the person
     */
    record Signed(
            String step,
            String office,
            @Nullable String decision,
            String opinion,
            @Nullable String person,
            @Nullable String signature,
            Instant at) {}
}
