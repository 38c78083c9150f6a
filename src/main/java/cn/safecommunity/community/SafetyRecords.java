package cn.safecommunity.community;

import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import java.time.Clock;
import java.util.List;
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
    private final Communities communities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SafetyRecords(
            SafetyRecordRepository repository, Communities communities, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.communities = communities;
        this.events = events;
        this.clock = clock;
    }

    /** Every version of every year, the latest year and in it the latest version first. */
    public List<SafetyRecordVersion> of(String community) {
        return repository.of(communities.get(community).code());
    }

    /** Enters a year, or corrects it; {@code seen} is the version that the person had before the eyes, 0 for none. */
    @Transactional
    public SafetyRecordVersion enter(
            String community, SafetyRecord facts, int seen, @Nullable String reason, String person) {
        communities.get(community);
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
