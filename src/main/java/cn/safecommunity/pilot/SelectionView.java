package cn.safecommunity.pilot;

import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.FieldProblem;
import cn.safecommunity.policy.ProgrammePlan.Criterion;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A selection as the forms show it: what is asked for, what is there, and what is still missing.
 *
 * @param refill whether it fills a place that has become free
 * @param former in such a selection, who was a pilot of this county before, until when and why not any more
 */
record SelectionView(
        long programme,
        String programmeName,
        int quota,
        boolean refill,
        List<FormerView> former,
        int minCandidates,
        LocalDate reportDue,
        List<Criterion> criteria,
        int version,
        List<CandidateView> candidates,
        List<FieldProblem> problems,
        @Nullable LeadingBody leadingBody,
        List<PilotView> pilots) {

    /** Which state of the nomination this is; whoever hands it in sends it. */
    @JsonProperty
    String seen() {
        return String.valueOf(version);
    }

    /** A candidate with its name and the reasons against it. */
    record CandidateView(
            String unit,
            String name,
            UnitKind kind,
            String kindName,
            Map<String, String> arguments,
            boolean chosen,
            String leader,
            String post,
            String phone,
            Responsible town,
            Responsible contact,
            List<String> reasons) {}

    /** A unit of the county, for the list a county chooses from. */
    record UnitView(String code, String name, UnitKind kind, String kindName, boolean abolished) {}

    /** A unit that is a pilot no more. */
    record FormerView(String name, String leader, LocalDate leftOn, String why) {}

    /** A designated pilot. */
    record PilotView(
            String unit,
            String name,
            String leader,
            String post,
            String phone,
            Responsible town,
            Responsible contact,
            LocalDate designatedOn) {}
}
