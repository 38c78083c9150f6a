package cn.safecommunity.programme;

import cn.safecommunity.NotFound;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The register of programmes and of those who take part in them. */
@Service("programmeRegister")
public class Programmes {

    /** The kind of case file of a programme, and of each county within it. */
    public static final String KIND = "programme";

    private final ProgrammeRepository repository;
    private final Organisations organisations;

    Programmes(ProgrammeRepository repository, Organisations organisations) {
        this.repository = repository;
        this.organisations = organisations;
    }

    /** The programme of this case file. */
    public Programme get(long caseId) {
        return repository.find(caseId).orElseThrow(Programmes::unknown);
    }

    /** Every programme, the latest first. */
    public List<Programme> all() {
        return repository.all();
    }

    /** Those who take part: counties with a quota, and zones. */
    public List<ProgrammeCounty> counties(long programme) {
        return repository.counties(programme);
    }

    /** How one county takes part. */
    public ProgrammeCounty county(long programme, String county) {
        return counties(programme).stream()
                .filter(each -> each.county().equals(county))
                .findFirst()
                .orElseThrow(Programmes::unknown);
    }

    /** The county whose part of a programme has this case file. */
    public Optional<ProgrammeCounty> countyOf(long caseId) {
        return repository.countyOf(caseId);
    }

    /** Notes that a programme has ended. */
    public void end(long programme, LocalDate day) {
        repository.end(programme, day);
    }

    /** The counties of the city, each of which selects pilots. */
    List<Organisation> countiesOfTheCity() {
        return belowTheCity(UnitKind.COUNTY);
    }

    /** The zones of the city, which have a leading body and no quota. */
    List<Organisation> zonesOfTheCity() {
        return belowTheCity(UnitKind.ZONE);
    }

    /** The city that carries the programmes out. */
    Organisation city() {
        return organisations.only(UnitKind.CITY);
    }

    private List<Organisation> belowTheCity(UnitKind kind) {
        return organisations.children(city().code()).stream()
                .filter(each -> each.kind() == kind && !each.abolished())
                .toList();
    }

    public static NotFound unknown() {
        return new NotFound("没有找到这一轮创建工作，请从列表重新打开。");
    }
}
