package cn.safecommunity.creation;

import cn.safecommunity.Forbidden;
import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The creations of communities: how one begins and ends, and since when a community is up to standard. */
@Service
public class Creations {

    private final CreationRepository repository;
    private final CaseFiles files;
    private final Organisations organisations;
    private final Access access;
    private final Clock clock;

    Creations(CreationRepository repository, CaseFiles files, Organisations organisations, Access access, Clock clock) {
        this.repository = repository;
        this.files = files;
        this.organisations = organisations;
        this.access = access;
        this.clock = clock;
    }

    /** Opens the case file of a new creation for a person of the unit; there is one running creation at a time. */
    @Transactional
    CaseFile open(String community, String person) {
        if (!access.mayActFor(person, community)) {
            throw new Forbidden("您不是该创建单位的工作人员，不能代其备案，请用创建单位的账号登录。");
        }
        if (repository.of(community).stream().anyMatch(Creation::isRunning)) {
            throw Refusal.at("community", "本单位的创建正在进行，请勿重复备案，可在任务列表中查看进度。");
        }
        Organisation unit = organisations.get(community);
        String county = Objects.requireNonNull(unit.parentCode(), () -> community + " belongs to no county");
        long id = files.open(Creation.KIND, county, community, organisations.nameOf(county) + unit.name() + " 安全社区创建");
        repository.insert(id, community, LocalDate.now(clock));
        return files.get(id);
    }

    /** The human number of the creation that was opened last, {@code C-<code>}; a later one of the unit is numbered. */
    String businessKey(String community) {
        int count = repository.of(community).size();
        return "C-" + community + (count > 1 ? "-" + count : "");
    }

    Creation get(long caseId) {
        return repository.find(caseId).orElseThrow(() -> new NotFound("没有找到这项创建，请从任务列表重新打开。"));
    }

    /** All creations of a community, the latest first. */
    public List<Creation> of(String community) {
        return repository.of(community);
    }

    void end(long caseId, CreationState state) {
        repository.end(caseId, state, LocalDate.now(clock));
    }

    /** The units that are up to standard (达标) on that day. */
    public Set<String> upToStandard(LocalDate day) {
        return repository.upToStandard(day);
    }

    /** Since when the community is up to standard (达标), which is not a title; empty when it never was. */
    public Optional<LocalDate> upToStandardSince(String community) {
        return repository.of(community).stream()
                .filter(Creation::isUpToStandard)
                .map(Creation::endedOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
    }
}
