package cn.safecommunity.community;

import cn.safecommunity.NotFound;
import cn.safecommunity.safety.SafetyRecords;
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

    private final CommunityRepository repository;
    private final SafetyRecords records;

    Communities(CommunityRepository repository, SafetyRecords records) {
        this.repository = repository;
        this.records = records;
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
        records.begin(community.code(), community.safetyRecords());
    }
}
