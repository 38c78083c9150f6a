package cn.safecommunity.safety;

import cn.safecommunity.Refusal;
import cn.safecommunity.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The periodic analyses of the units (定期分析社区安全形势, notice clause 2); how often is a number of the policy. */
@Service("analyses")
public class Analyses {

    private final AnalysisRepository repository;
    private final int months;
    private final Clock clock;

    Analyses(AnalysisRepository repository, Policy policy, Clock clock) {
        this.repository = repository;
        this.months = policy.limit("analysisMonths");
        this.clock = clock;
        if (12 % months != 0) {
            throw new IllegalArgumentException("limits.analysisMonths must be a part of twelve and is " + months);
        }
    }

    /** How often the model reminds of it, as a cycle. */
    public String cycle() {
        return "R/P" + months + "M";
    }

    /** What the last period is called for which a unit has no analysis yet. */
    public Optional<String> missing(String community) {
        AnalysisPeriod last = AnalysisPeriod.lastBefore(LocalDate.now(clock), months);
        boolean entered = repository.of(community).stream()
                .anyMatch(one -> one.year() == last.year() && one.period() == last.number());
        return entered ? Optional.empty() : Optional.of(last.label());
    }

    /** The last version of every period, the latest first. */
    List<Analysis> of(String community) {
        return repository.of(community);
    }

    AnalysisPeriod period(int year, int number) {
        return new AnalysisPeriod(year, number, months);
    }

    /** The period that is asked for now. */
    AnalysisPeriod due() {
        return AnalysisPeriod.lastBefore(LocalDate.now(clock), months);
    }

    /** Enters a period or corrects it; {@code seen} is the version the person had before the eyes, 0 for none. */
    @Transactional
    void enter(String community, int seen, Analysis made) {
        AnalysisPeriod period = period(made.year(), made.period());
        if (made.year() < 2000 || !period.exists() || period.from().isAfter(LocalDate.now(clock))) {
            throw Refusal.at("period", "请选择已经开始的时期，例如“" + due().label() + "”。");
        }
        int last = repository.of(community).stream()
                .filter(one -> one.year() == made.year() && one.period() == made.period())
                .mapToInt(Analysis::version)
                .findFirst()
                .orElse(0);
        if (last != seen) {
            throw changedMeanwhile();
        }
        try {
            repository.insert(community, made);
        } catch (DuplicateKeyException e) {
            throw changedMeanwhile();
        }
    }

    private static Refusal changedMeanwhile() {
        return Refusal.at("version", "这一时期的分析刚才已由他人登记或更正，请刷新后核对，再提交您的内容。");
    }
}
