package cn.safecommunity.organisation;

import cn.safecommunity.policy.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every group there is, with its Chinese name, derived from the organisation files. */
@Component
public class GroupCatalogue {

    private final List<Entry> entries;
    private final Map<String, String> names;
    private final Map<String, String> units;
    private final Map<String, List<Entry>> offices;

    GroupCatalogue(OrganisationPlan plan) {
        this.entries = entriesOf(plan);
        this.names = entries.stream().collect(Collectors.toMap(Entry::id, Entry::name));
        this.units = entries.stream().collect(Collectors.toMap(Entry::id, Entry::unit));
        this.offices = Collections.unmodifiableMap(officesOf(entries));
    }

    /**
     * A group.
     *
     * @param id the group id
     * @param name what the group is called, e.g. 汉滨区安监局经办人
     * @param unit where its people work, e.g. 汉滨区安监局
     * @param person what one of them is called, e.g. 经办人
     */
    public record Entry(String id, String name, String unit, String person) {

        static Entry of(String id, String unit, String person) {
            return new Entry(id, unit + person, unit, person);
        }
    }

    public List<Entry> all() {
        return entries;
    }

    /** What a group is called; the id itself when there is none. */
    public String nameOf(String id) {
        return names.getOrDefault(id, id);
    }

    /** Where the people of a group work; the id itself when there is no such group. */
    public String unitOf(String id) {
        return units.getOrDefault(id, id);
    }

    /** The offices of all authorities by their ids, in the order of the organisation files, with the groups of each. */
    public Map<String, List<Entry>> offices() {
        return offices;
    }

    private static Map<String, List<Entry>> officesOf(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> Groups.levelOf(entry.id())
                        .filter(level -> level != Level.COMMUNITY)
                        .isPresent())
                .collect(Collectors.groupingBy(
                        entry -> Groups.officeOf(entry.id()), LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    /** A township that is not there yet has its group already. */
    static List<Entry> entriesOf(OrganisationPlan plan) {
        List<Organisation> all = plan.organisations(LocalDate.MAX);
        Map<String, Organisation> byCode =
                all.stream().collect(Collectors.toMap(Organisation::code, Function.identity()));
        List<Entry> entries = new ArrayList<>();
        all.forEach(unit -> entries.addAll(groupsOf(plan, unit, byCode)));
        plan.departments()
                .forEach(department ->
                        entries.add(Entry.of(Groups.department(department.key()), department.name(), "联络员")));
        entries.add(new Entry(Groups.ASSESSOR, "现场评定专家", "专家名册", "评定专家"));
        entries.add(new Entry(Groups.MONITORING, "系统监测", "系统监测", "账号"));
        entries.add(new Entry(Groups.ADMIN, "系统管理员", "系统管理员", "系统管理员"));
        return List.copyOf(entries);
    }

    private static List<Entry> groupsOf(OrganisationPlan plan, Organisation unit, Map<String, Organisation> byCode) {
        return switch (unit.kind()) {
            case COUNTY, ZONE -> examinerAndLeader(Level.COUNTY, unit, plan);
            case PROVINCE -> examinerAndLeader(Level.PROVINCE, unit, plan);
            case ASSOCIATION -> examinerAndLeader(Level.ASSOCIATION, unit, plan);
            case CITY -> cityGroups(unit, plan);
            case STREET, TOWNSHIP, ENTERPRISE, WHOLE_COUNTY -> List.of(communityGroup(unit, byCode));
        };
    }

    private static List<Entry> examinerAndLeader(Level level, Organisation unit, OrganisationPlan plan) {
        String office = plan.authorityShortName(unit);
        return List.of(
                Entry.of(Groups.examiner(level, unit.code()), office, "经办人"),
                Entry.of(Groups.leader(level, unit.code()), office, "负责人"));
    }

    private static List<Entry> cityGroups(Organisation city, OrganisationPlan plan) {
        List<Entry> groups = new ArrayList<>(examinerAndLeader(Level.CITY, city, plan));
        String office = city.name() + "安委办";
        groups.add(new Entry(Groups.CITY_OFFICE, office, office, "经办人"));
        return groups;
    }

    /** Names of townships are not unique, so the county stands before them. */
    private static Entry communityGroup(Organisation unit, Map<String, Organisation> byCode) {
        Organisation parent = unit.parentCode() == null ? null : byCode.get(unit.parentCode());
        String office = (parent == null ? "" : parent.name()) + unit.name() + "创安办";
        return new Entry(Groups.communityGroup(unit.code()), office, office, "专干");
    }
}
