package cn.safecommunity.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numbers and lists of one notice, read from {@code policy/*.yaml}; another city is another file. Its section
 * {@code programme} is a {@link ProgrammePlan}.
 */
@JsonIgnoreProperties("programme")
public record Policy(
        String key,
        String name,
        String notice,
        Basis basis,
        Map<String, Integer> limits,
        Lights lights,
        Map<String, EligibilityRule> eligibility,
        WholeCountyRule wholeCounty,
        Scoring scoring,
        Team assessmentTeam,
        TitleRule title,
        RegistrationRule registration,
        CountersignRule countersign,
        AnnualRule annualAssessment,
        ProgrammeRule programmeRules,
        List<MaterialRule> materials,
        MaterialQuota materialQuota,
        OpinionRule opinions) {

    public Policy {
        Objects.requireNonNull(key, "key is missing");
        Objects.requireNonNull(name, "name is missing");
        Objects.requireNonNull(notice, "notice is missing");
        Objects.requireNonNull(basis, "basis is missing");
        Objects.requireNonNull(limits, "limits is missing");
        Objects.requireNonNull(lights, "lights is missing");
        Objects.requireNonNull(eligibility, "eligibility is missing");
        Objects.requireNonNull(wholeCounty, "wholeCounty is missing");
        Objects.requireNonNull(scoring, "scoring is missing");
        Objects.requireNonNull(assessmentTeam, "assessmentTeam is missing");
        Objects.requireNonNull(title, "title is missing");
        Objects.requireNonNull(registration, "registration is missing");
        Objects.requireNonNull(countersign, "countersign is missing");
        Objects.requireNonNull(annualAssessment, "annualAssessment is missing");
        Objects.requireNonNull(programmeRules, "programmeRules is missing");
        Objects.requireNonNull(materials, "materials is missing");
        Objects.requireNonNull(materialQuota, "materialQuota is missing");
        Objects.requireNonNull(opinions, "opinions is missing");
    }

    /** How opinions are signed: whether people may put a picture of their signature or seal under their name. */
    public record OpinionRule(boolean signaturePictures) {}

    /** What a case may hold at most: files of all versions, and megabytes together; and how many files an activity may have. */
    public record MaterialQuota(int files, int megabytes, int activityFiles) {}

    /**
     * What letters and public notices refer to.
     *
     * @param title the title of the notice, without 《》
     * @param standard the standard that a community is built by, with its number
     * @param rules the rules by which titles are assessed and supervised
     */
    public record Basis(String title, String standard, String rules) {

        public Basis {
            Objects.requireNonNull(title, "basis.title is missing");
            Objects.requireNonNull(standard, "basis.standard is missing");
            Objects.requireNonNull(rules, "basis.rules is missing");
        }
    }

    /** The notice as a letter cites it: 《…》（安政发〔2013〕8号). */
    public String citation() {
        return "《" + basis.title() + "》（" + notice + "）";
    }

    /** When a light changes, in working days. */
    public record Lights(int yellowLightDaysLeft, int redCardDaysOverdue) {}

    /** What a unit must have behind it: months since registration, latest full years within the control target. */
    public record EligibilityRule(int minMonths, int yearsWithinTarget) {}

    /** Which part of the streets and townships of a county must hold the title before the whole county may apply. */
    public record WholeCountyRule(int sharePercent) {}

    /**
     * How units are scored.
     *
     * @param indicatorSet the sheet that new assessments take, a key of {@code policy/indicators}
     * @param indicatorSetByKind other sheets for some kinds of assessment (self, preliminary, onSite, review)
     * @param maxRectifications how many rounds of rectification are allowed
     */
    public record Scoring(
            String indicatorSet, @Nullable Map<String, String> indicatorSetByKind, int maxRectifications) {

        public Scoring {
            Objects.requireNonNull(indicatorSet, "scoring.indicatorSet is missing");
        }

        /** The key of the set that a new assessment of that kind takes. */
        public String setFor(String kind) {
            return byKind().getOrDefault(kind, indicatorSet);
        }

        /** The keys of all sets that this policy names. */
        public Set<String> usedSets() {
            Set<String> keys = new HashSet<>(Set.of(indicatorSet));
            keys.addAll(byKind().values());
            return keys;
        }

        /** The kinds of assessment that have a set of their own. */
        public Set<String> kinds() {
            return byKind().keySet();
        }

        private Map<String, String> byKind() {
            return indicatorSetByKind == null ? Map.of() : indicatorSetByKind;
        }
    }

    /** How many assessors go on site. */
    public record Team(int min, int max) {}

    /**
     * The life of a title.
     *
     * @param validityYears how long it is valid
     * @param spotCheckWithinYears by when in a period of validity it must have been checked on the spot
     * @param spotCheckMonths how long before that day the check can be made
     * @param reassessmentMonths how long before the end it can be assessed again
     */
    public record TitleRule(int validityYears, int spotCheckWithinYears, int spotCheckMonths, int reassessmentMonths) {

        public TitleRule {
            if (validityYears < 1 || spotCheckWithinYears < 1 || spotCheckMonths < 1 || reassessmentMonths < 1) {
                throw new IllegalArgumentException("title: every number is at least 1");
            }
            if (spotCheckWithinYears > validityYears || reassessmentMonths > validityYears * 12) {
                throw new IllegalArgumentException("title: spot check and re-assessment lie within the validity");
            }
        }
    }

    /** Which part of the residents of an enterprise or park must be its people, in percent; it has to be exceeded. */
    public record RegistrationRule(int mainlyPercent) {}

    /**
     * How the departments of the leading group countersign a preliminary check.
     *
     * @param mode {@code all} must agree, {@code any} of them is enough, or a {@code ratio} of them
     * @param ratioPercent the part that has to agree, for {@code ratio} only
     * @param silenceAgrees whether who lets the time limit pass counts as having no objection, or does not count at all
     */
    public record CountersignRule(String mode, int ratioPercent, boolean silenceAgrees) {

        public CountersignRule {
            if (!List.of("all", "any", "ratio").contains(mode)) {
                throw new IllegalArgumentException("countersign.mode is '" + mode + "', known are all, any, ratio");
            }
            if (ratioPercent < 1 || ratioPercent > 100) {
                throw new IllegalArgumentException("countersign.ratioPercent is " + ratioPercent);
            }
        }
    }

    /** A kind of file of the case files of some kinds (endorsements when there are none); without chains or unit types it is asked of everybody. */
    public record MaterialRule(
            String type,
            String label,
            @Nullable List<String> chains,
            @Nullable List<String> unitTypes,
            @Nullable List<String> kinds,
            @Nullable Boolean required) {

        /** Whether this file must be there before the application of such a unit on such a chain. */
        public boolean isRequired(Chain chain, String unitType) {
            return !Boolean.FALSE.equals(required)
                    && (kinds == null || kinds.contains("endorsement"))
                    && (chains == null || chains.contains(chain.id()))
                    && (unitTypes == null || unitTypes.contains(unitType));
        }
    }

    /** The limit of that name in working days (months for {@code rectificationMonths}). */
    public int limit(String limitName) {
        Integer days = limits.get(limitName);
        if (days == null) {
            throw new IllegalStateException("The policy " + key + " has no limit named " + limitName);
        }
        return days;
    }

    /** The eligibility rule of a chain. */
    public EligibilityRule rule(Chain chain) {
        EligibilityRule rule = eligibility.get(chain.id());
        if (rule == null) {
            throw new IllegalStateException("The policy " + key + " has no eligibility rule for " + chain.id());
        }
        return rule;
    }
}
