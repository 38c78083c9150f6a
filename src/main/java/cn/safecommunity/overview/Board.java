package cn.safecommunity.overview;

import cn.safecommunity.creation.CheckStanding;
import cn.safecommunity.deadline.Light;
import cn.safecommunity.gate.Gate;
import cn.safecommunity.gate.ProgrammeResult;
import cn.safecommunity.policy.Chain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a programme: what it set out to reach, what is reached, and a line per county. 达标 (up to standard) and
 * 命名 (a title) are counted apart, national and provincial titles as well.
 */
public record Board(
        long id,
        String businessKey,
        String name,
        String notice,
        String state,
        int phase,
        LocalDate today,
        LocalDate phaseEnds,
        Count pilots,
        Count national,
        Count provincial,
        List<Forecast> forecasts,
        int upToStandard,
        Count pilotsUpToStandard,
        int earlierTitles,
        int countiesWithTitle,
        int counties,
        List<CountyLine> lines,
        List<FormerLine> formerPilots,
        List<Late> cityLate,
        List<String> unformedBodies,
        List<Gate.View> gates,
        @Nullable ProgrammeResult result,
        @Nullable String resultText) {

    /** What is asked for, what is there, and how far the two are apart. */
    public record Count(int target, int counted, int missing) {

        static Count of(int target, int counted) {
            return new Count(target, counted, Math.max(0, target - counted));
        }
    }

    /**
     * One county.
     *
     * @param titled whether it has as many titles as are asked of it; a zone is asked for none
     */
    public record CountyLine(
            String county,
            String countyName,
            boolean quota,
            boolean titled,
            boolean leadingBody,
            boolean mobilised,
            int pilotQuota,
            List<PilotLine> pilots,
            @Nullable Long responsibilityLetter,
            List<CaseLine> cases,
            int runningCases,
            int upToStandard,
            int pilotsUpToStandard,
            int provincial,
            int national,
            int earlierTitles,
            int yellowLights,
            int yellowCards,
            int redCards,
            int openFindings,
            boolean rolloutReported,
            boolean summarised,
            List<Late> late,
            String stage,
            List<String> missing) {}

    /** A unit that was a pilot, until when and why not any more. */
    public record FormerLine(
            String countyName, String name, String leader, LocalDate designatedOn, LocalDate leftOn, String why) {}

    /** One pilot: for which title it is a candidate, how far its preliminary check is, and which title it holds. */
    public record PilotLine(
            String unit,
            String name,
            @Nullable String designatedAs,
            String leader,
            @Nullable Chain candidateFor,
            boolean upToStandard,
            CheckStanding check,
            String checkText,
            List<Chain> titles) {}

    /** An application that is being handled. */
    public record CaseLine(long id, String businessKey, Chain chain, String unit, String name) {}

    /** What is due soon or overdue. */
    public record Late(
            long caseId,
            String subject,
            String step,
            String stepName,
            Light light,
            int workingDaysLeft,
            Instant dueAt) {}
}
