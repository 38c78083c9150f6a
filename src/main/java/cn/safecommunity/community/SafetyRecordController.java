package cn.safecommunity.community;

import cn.safecommunity.Forbidden;
import cn.safecommunity.NotFound;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.CaseScope;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Level;
import cn.safecommunity.safety.SafetyRecord;
import cn.safecommunity.safety.SafetyRecordVersion;
import cn.safecommunity.safety.SafetyRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The yearly safety records over REST: the county's examiner enters and corrects, the unit and its superiors see. */
@RestController
@RequestMapping("/api/communities/{code}/records")
class SafetyRecordController {

    private final SafetyRecords records;
    private final Communities communities;
    private final Organisations organisations;
    private final People people;
    private final Access access;
    private final CurrentUser currentUser;
    private final Clock clock;

    SafetyRecordController(
            SafetyRecords records,
            Communities communities,
            Organisations organisations,
            People people,
            Access access,
            CurrentUser currentUser,
            Clock clock) {
        this.records = records;
        this.communities = communities;
        this.organisations = organisations;
        this.people = people;
        this.access = access;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping
    SafetyRecordView all(@PathVariable String code) {
        Organisation unit = organisations.get(code);
        if (!access.maySee(currentUser.id(), CaseScope.ofUnit(code, county(unit)))) {
            throw new NotFound("没有找到这个单位的安全记录，请核对单位代码。");
        }
        return view(unit);
    }

    @PutMapping("/{year}")
    SafetyRecordView enter(@PathVariable String code, @PathVariable int year, @RequestBody SafetyRecordEntry entry) {
        Organisation unit = organisations.get(code);
        if (access.mayActFor(currentUser.id(), code)) {
            throw new Forbidden("您是这个单位的工作人员，本单位的年度安全记录由县区安监局的其他经办人登记和更正。");
        }
        if (!isExaminer(unit)) {
            throw new Forbidden("年度安全记录由单位所在县区的安监局经办人登记和更正，请用该账号登录。");
        }
        SafetyRecord facts = entry.of(year, LocalDate.now(clock));
        records.enter(code, facts, entry.version(), entry.reason(), currentUser.id());
        return view(unit);
    }

    private boolean isExaminer(Organisation unit) {
        return people.isMember(currentUser.id(), Groups.examiner(Level.COUNTY, county(unit)));
    }

    private static String county(Organisation unit) {
        return Objects.requireNonNullElse(unit.parentCode(), unit.code());
    }

    private SafetyRecordView view(Organisation unit) {
        List<SafetyRecordVersion> versions = records.of(unit.code());
        people.readNames(versions.stream().map(SafetyRecordVersion::enteredBy).toList());
        return new SafetyRecordView(
                unit.code(),
                unit.name(),
                organisations.nameOf(county(unit)),
                communities.find(unit.code()).map(Community::registeredOn).orElse(null),
                isExaminer(unit) && !access.mayActFor(currentUser.id(), unit.code()),
                LocalDate.now(clock).getYear(),
                SafetyRecordView.years(versions, records.uses(unit.code()), people::nameOf));
    }
}
