package cn.safecommunity.community;

import cn.safecommunity.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of creation units. */
@Service
public class Communities {

    /** Who entered what came with a registration and not from a person at a form. */
    public static final String SYSTEM = "system";

    private final CommunityRepository repository;
    private final SafetyRecordRepository records;
    private final Clock clock;

    Communities(CommunityRepository repository, SafetyRecordRepository records, Clock clock) {
        this.repository = repository;
        this.records = records;
        this.clock = clock;
    }

    /** The unit with this nine-digit code. */
    public Community get(String code) {
        return find(code).orElseThrow(() -> new NotFound("代码为 " + code + " 的创建单位尚未备案，请先核对单位代码，或向县区安监局办理创建备案。"));
    }

    /** The unit with this code, if it is registered. */
    public Optional<Community> find(String code) {
        return repository
                .find(code)
                .map(unit -> new Community(code, unit.unitType(), unit.registeredOn(), records.current(code)));
    }

    /** Since when these units are registered; who is not registered is left out. */
    public Map<String, LocalDate> registeredOn(Collection<String> codes) {
        return repository.registeredOn(codes);
    }

    /** Codes of all registered units. */
    public List<String> codes() {
        return repository.codes();
    }

    /** Registers a unit, or corrects what is registered; years that have a record already stay as they are. */
    @Transactional
    public void register(Community community) {
        repository.put(community);
        community.safetyRecords().stream()
                .filter(year -> records.lastVersion(community.code(), year.year()) == 0)
                .forEach(year -> records.insert(
                        community.code(), new SafetyRecordVersion(year, 1, SYSTEM, clock.instant(), null)));
    }
}
