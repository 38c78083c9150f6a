package cn.safecommunity.title;

import cn.safecommunity.NotFound;
import cn.safecommunity.casefile.Signers;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.title.RevocationProposals.Choice;
import cn.safecommunity.title.TitleRepository.Renewal;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people see of a title beside the lines of its case file. */
@Component
class TitleDetails {

    private final TitleRepository titles;
    private final ReportRepository reports;
    private final Revocations revocations;
    private final RevocationProposals proposals;
    private final TitleLife life;
    private final Organisations organisations;
    private final Signers signers;
    private final Clock clock;

    TitleDetails(
            TitleRepository titles,
            ReportRepository reports,
            Revocations revocations,
            RevocationProposals proposals,
            TitleLife life,
            Organisations organisations,
            Signers signers,
            Clock clock) {
        this.titles = titles;
        this.reports = reports;
        this.revocations = revocations;
        this.proposals = proposals;
        this.life = life;
        this.organisations = organisations;
        this.signers = signers;
        this.clock = clock;
    }

    /**
     * A title in words, its days, and everything that was reported, proposed and decided.
     *
     * @param caseId the case file of the title itself
     * @param applicationId the case file of the application it was conferred in
     * @param periodFrom the first day of the period that was granted last
     * @param validUntil the last day of all that was granted
     * @param currentUntil the last day of the period that runs today, where that is not the last one that was granted; null otherwise
     * @param grounds why the person who asks could propose now to revoke it; empty when that would be refused
     */
    record View(
            @Nullable Long caseId,
            long applicationId,
            String certificateNumber,
            String plaqueNumber,
            Chain chain,
            String titleName,
            Unit unit,
            LocalDate conferredOn,
            LocalDate periodFrom,
            LocalDate validUntil,
            @Nullable LocalDate currentUntil,
            String state,
            String stateName,
            @Nullable LocalDate nextReportOn,
            List<OwedReport> owedReports,
            SpotCheck spotCheck,
            LocalDate reassessmentOpens,
            List<Renewal> renewals,
            List<TitleReport> reports,
            List<ProposalLine> revocations,
            List<Choice> grounds) {

        /** Whether the person who asks could propose now to revoke it. */
        @JsonProperty
        boolean mayPropose() {
            return !grounds.isEmpty();
        }
    }

    /** Who holds it, with the county, because names of townships are not unique. */
    record Unit(String code, String name, String countyName) {}

    /**
     * A report whose day has come and that is not handed in.
     *
     * @param handInBy until when it is in time, null while it is not asked for
     */
    record OwedReport(LocalDate dueOn, @Nullable Instant handInBy, boolean late) {}

    /**
     * The spot check of the period.
     *
     * @param due the last day for it
     * @param opens from when it is made
     * @param done whether somebody has made it, whatever the model has noticed of its days
     */
    record SpotCheck(LocalDate opens, LocalDate due, boolean done, boolean late) {}

    /**
     * A proposal to revoke and what was decided.
     *
     * @param voidOn the day on which the title was over before anybody had decided; null otherwise
     */
    record ProposalLine(
            @Nullable String taskId,
            String ground,
            String groundName,
            String explanation,
            String proposedByName,
            Instant proposedAt,
            @Nullable String decision,
            @Nullable String reason,
            @Nullable LocalDate voidOn) {}

    View of(long caseId) {
        return of(titles.ofFile(caseId).orElseThrow(() -> new NotFound("没有找到这个称号，请从任务列表重新打开。")));
    }

    View of(HeldTitle held) {
        return all(List.of(held)).get(0);
    }

    /** Several titles in as many questions as one. */
    List<View> all(List<HeldTitle> held) {
        if (held.isEmpty()) {
            return List.of();
        }
        List<String> certificates =
                held.stream().map(each -> each.title().certificateNumber()).toList();
        Map<String, List<Revocation>> proposed = revocations.of(certificates);
        Signers.Told told = signers.told();
        told.readNames(proposed.values().stream()
                .flatMap(List::stream)
                .map(Revocation::proposedBy)
                .toList());
        Beside beside = new Beside(
                titles.renewals(certificates),
                reports.of(certificates),
                proposed,
                proposals.choices(held, proposed),
                titles.checked(certificates),
                told);
        return held.stream().map(each -> view(each, beside)).toList();
    }

    /** What hangs on titles, by the certificate; what has none is not in it. */
    private record Beside(
            Map<String, List<Renewal>> renewals,
            Map<String, List<TitleReport>> reports,
            Map<String, List<Revocation>> proposed,
            Map<String, List<Choice>> grounds,
            Set<String> checked,
            Signers.Told told) {}

    private View view(HeldTitle held, Beside beside) {
        Title title = held.title();
        String certificate = title.certificateNumber();
        LifeDates dates = life.dates(held);
        TitleState state = life.state(held);
        List<TitleReport> written = beside.reports().getOrDefault(certificate, List.of());
        return new View(
                held.caseId(),
                title.caseId(),
                certificate,
                title.plaqueNumber(),
                title.chain(),
                title.name(),
                unit(title.community()),
                title.conferredOn(),
                held.periodFrom(),
                title.validUntil(),
                held.endsBeforeTheNext(LocalDate.now(clock)),
                state.id(),
                state.label(),
                state == TitleState.VALID ? life.nextReport(held).orElse(null) : null,
                state == TitleState.VALID ? owed(held, written) : List.of(),
                spotCheck(dates, beside.checked().contains(certificate)),
                dates.reassessmentOpens(),
                beside.renewals().getOrDefault(certificate, List.of()),
                written,
                lines(
                        beside.proposed().getOrDefault(certificate, List.of()),
                        held.overSince(LocalDate.now(clock)),
                        beside.told()),
                beside.grounds().getOrDefault(certificate, List.of()));
    }

    private List<OwedReport> owed(HeldTitle held, List<TitleReport> written) {
        return life.owedReports(held, written).stream()
                .map(day -> {
                    Instant by = written.stream()
                            .filter(report -> report.dueOn().equals(day))
                            .map(TitleReport::handInBy)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
                    return new OwedReport(day, by, by != null && clock.instant().isAfter(by));
                })
                .toList();
    }

    private SpotCheck spotCheck(LifeDates dates, boolean done) {
        LocalDate due = dates.spotCheckDue();
        return new SpotCheck(
                dates.spotCheckOpens(), due, done, !done && LocalDate.now(clock).isAfter(due));
    }

    private Unit unit(String code) {
        Organisation unit = organisations.named(code);
        String county = unit.parentCode();
        return new Unit(code, unit.name(), county == null ? "" : organisations.nameOf(county));
    }

    /** Who proposed is told to authorities; a unit reads the office. */
    private List<ProposalLine> lines(List<Revocation> proposals, @Nullable LocalDate overSince, Signers.Told told) {
        return proposals.stream()
                .map(proposal -> line(proposal, overSince, told))
                .toList();
    }

    private ProposalLine line(Revocation proposal, @Nullable LocalDate overSince, Signers.Told told) {
        return new ProposalLine(
                proposal.taskId(),
                proposal.ground().id(),
                proposal.ground().label(),
                proposal.explanation(),
                signers.nameOrOffice(told, proposal.proposedBy(), proposal.proposedAt()),
                proposal.proposedAt(),
                proposal.decision(),
                proposal.reason(),
                proposal.isPending() ? overSince : null);
    }
}
