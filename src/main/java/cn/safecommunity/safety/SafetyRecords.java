package cn.safecommunity.safety;

import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The yearly safety records of the units (安全社区评定管理办法(试行) 第7条(二)): nothing is overwritten, a correction is a
 * further version with who, when and why.
 */
@Service
public class SafetyRecords {

    private final SafetyRecordRepository repository;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SafetyRecords(
            SafetyRecordRepository repository,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** The last version of every year, the latest year first. */
    public List<SafetyRecord> current(String community) {
        return repository.current(community);
    }

    /** Takes over the years that come with a registration; years that have a record already stay as they are. */
    @Transactional
    public void begin(String community, List<SafetyRecord> years) {
        years.stream()
                .filter(year -> repository.lastVersion(community, year.year()) == 0)
                .forEach(year -> repository.insert(
                        community, new SafetyRecordVersion(year, 1, People.SYSTEM, clock.instant(), null)));
    }

    /** Every version of every year, the latest year and in it the latest version first. */
    public List<SafetyRecordVersion> of(String community) {
        return repository.of(community);
    }

    /** The certificates that were given on the ground of each year; such a year is not corrected any more. */
    public Map<Integer, String> uses(String community) {
        return repository.uses(community);
    }

    /** Notes that a title was conferred on the ground of these years. */
    @Transactional
    public void use(String community, List<Integer> years, String certificate) {
        years.forEach(year -> repository.use(community, year, certificate));
    }

    /** Enters a year, or corrects it; {@code seen} is the version that the person had before the eyes, 0 for none. */
    @Transactional
    public SafetyRecordVersion enter(
            String community, SafetyRecord facts, int seen, @Nullable String reason, String person) {
        String certificate = repository.uses(community).get(facts.year());
        if (certificate != null) {
            throw Refusal.at(
                    "year", facts.year() + "年的安全记录已作为命名依据（证书 " + certificate + "），不能再更正。发现漏报、瞒报事故的，请书面报告命名机关，由其核实处理。");
        }
        return add(community, facts, seen, reason, person);
    }

    /** A unit takes over what happened in the unit that was merged into it, whatever was decided on it before. */
    public void takeOver(String predecessor, String successor, String reason) {
        List<SafetyRecord> own = repository.current(successor);
        for (SafetyRecord year : repository.current(predecessor)) {
            SafetyRecord joined = own.stream()
                    .filter(known -> known.year() == year.year())
                    .findFirst()
                    .map(year::joinedWith)
                    .orElse(year);
            add(successor, joined, repository.lastVersion(successor, year.year()), reason, People.SYSTEM);
        }
        repository.passUsesOn(predecessor, successor);
    }

    private SafetyRecordVersion add(
            String community, SafetyRecord facts, int seen, @Nullable String reason, String person) {
        if (!organisations.get(community).isCreationUnit()) {
            throw new Refusal("年度安全记录按街道、乡镇、企业和工业园区登记，请选择其中一个单位。");
        }
        if (repository.lastVersion(community, facts.year()) != seen) {
            throw changedMeanwhile(facts.year());
        }
        String why = seen > 0
                ? Text.required("reason", reason, Text.LONGEST_REASON, "更正已登记的年度安全记录，请写明更正原因和依据；原来的记录会保留。")
                : null;
        SafetyRecordVersion entered = new SafetyRecordVersion(facts, seen + 1, person, clock.instant(), why);
        try {
            repository.insert(community, entered);
        } catch (DuplicateKeyException e) {
            throw changedMeanwhile(facts.year());
        }
        events.publishEvent(new SafetyRecordEntered(community, facts.year(), entered.version()));
        return entered;
    }

    private static Refusal changedMeanwhile(int year) {
        return Refusal.at("version", year + "年的安全记录刚才已由他人登记或更正，请刷新后核对，再提交您的更正。");
    }
}
