package cn.safecommunity.organisation;

import cn.safecommunity.organisation.OrganisationPlan.Authority;
import cn.safecommunity.organisation.OrganisationPlan.Contact;
import cn.safecommunity.organisation.OrganisationPlan.Department;
import cn.safecommunity.organisation.OrganisationPlan.Entry;
import cn.safecommunity.organisation.OrganisationPlan.Expert;
import cn.safecommunity.policy.ListFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;

/** Reads the organisation file and the list of townships; the first thing that makes no sense is refused by line. */
final class OrganisationFiles {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{5,16}");
    private static final Pattern KEY = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern ISSUER_CODE = Pattern.compile("[\\u4e00-\\u9fa5]{2,12}");

    private final Map<String, Organisation> organisations = new LinkedHashMap<>();
    private final Set<String> issuerCodes = new HashSet<>();

    private final Map<String, String> unitsSources = new LinkedHashMap<>();
    private final Map<String, Contact> contacts = new LinkedHashMap<>();

    private OrganisationFiles() {}

    static OrganisationPlan read(Resource organisationFile, Resource townshipFile) {
        return new OrganisationFiles().readBoth(organisationFile, townshipFile);
    }

    private OrganisationPlan readBoth(Resource organisationFile, Resource townshipFile) {
        ListFile file = ListFile.read(organisationFile, "authorities", "organisations", "departments", "assessors");
        file.list("organisations", Entry.class).forEach(this::add);
        return new OrganisationPlan(
                List.copyOf(organisations.values()),
                successorsKnown(TownshipFile.read(townshipFile, organisations)),
                Map.copyOf(unitsSources),
                authorities(file.list("authorities", Authority.class)),
                Map.copyOf(contacts),
                departments(file.list("departments", Department.class)),
                experts(file.list("assessors", Expert.class)));
    }

    private void add(ListFile.Entry<Entry> line) {
        String kind = line.value().kind();
        Organisation unit = UnitKind.find(kind)
                .map(line.value()::organisation)
                .orElseThrow(() -> line.refused("kind '" + kind + "' is none of " + UnitKind.ids()));
        if (!CODE.matcher(unit.code()).matches()) {
            throw line.refused("code '" + unit.code() + "' is not 5 to 16 letters and digits");
        }
        if (unit.parentCode() != null && !organisations.containsKey(unit.parentCode())) {
            throw line.refused("parent '" + unit.parentCode() + "' does not stand before " + unit.code());
        }
        if (unit.isCreationUnit() && unit.parentCode() == null) {
            throw line.refused(unit.code() + " has no parent, so no county is responsible for it");
        }
        if (unit.isWholeCounty() && !unit.code().equals(unit.parentCode() + "000")) {
            throw line.refused("code '" + unit.code() + "' of a wholeCounty is not its county's code and 000");
        }
        checkIssuerCode(line, unit);
        contacts.put(unit.code(), line.value().contact());
        checkUnitsSource(line, unit);
        if (organisations.putIfAbsent(unit.code(), unit) != null) {
            throw line.refused("code " + unit.code() + " is there twice");
        }
    }

    private void checkUnitsSource(ListFile.Entry<Entry> line, Organisation unit) {
        String source = line.value().unitsSource();
        if (source == null) {
            return;
        }
        if (unit.kind() != UnitKind.COUNTY || source.isBlank()) {
            throw line.refused("unitsSource is where the list of a county's streets and townships comes from");
        }
        unitsSources.put(unit.code(), source);
    }

    private static List<Township> successorsKnown(List<Township> townships) {
        Set<String> codes = townships.stream().map(Township::code).collect(Collectors.toSet());
        townships.stream()
                .map(Township::mergedInto)
                .filter(successor -> successor != null && !codes.contains(successor))
                .findFirst()
                .ifPresent(successor -> {
                    throw new IllegalStateException(
                            "The list of townships does not have " + successor + ", into which another was merged");
                });
        return townships;
    }

    private void checkIssuerCode(ListFile.Entry<Entry> line, Organisation unit) {
        String issuerCode = unit.issuerCode();
        if (issuerCode == null) {
            return;
        }
        if (!ISSUER_CODE.matcher(issuerCode).matches()) {
            throw line.refused("issuerCode '" + issuerCode + "' is not 2 to 12 Chinese characters");
        }
        if (line.value().telephone() == null || line.value().address() == null) {
            throw line.refused(
                    "telephone or address of " + unit.code() + " is missing; its letters and notices name them");
        }
        if (!issuerCodes.add(issuerCode)) {
            throw line.refused("issuerCode " + issuerCode + " belongs to another organisation already");
        }
    }

    private static Map<UnitKind, Authority> authorities(List<ListFile.Entry<Authority>> lines) {
        Map<UnitKind, Authority> authorities = new EnumMap<>(UnitKind.class);
        for (ListFile.Entry<Authority> line : lines) {
            String kind = line.value().kind();
            UnitKind known = UnitKind.find(kind)
                    .orElseThrow(() -> line.refused("kind '" + kind + "' is none of " + UnitKind.ids()));
            if (authorities.putIfAbsent(known, line.value()) != null) {
                throw line.refused("the authority of a " + kind + " is there twice");
            }
        }
        return authorities;
    }

    private static List<Department> departments(List<ListFile.Entry<Department>> lines) {
        Set<String> keys = new HashSet<>();
        for (ListFile.Entry<Department> line : lines) {
            String key = line.value().key();
            if (!KEY.matcher(key).matches()) {
                throw line.refused("key '" + key + "' is not lower-case words with hyphens");
            }
            if (!keys.add(key)) {
                throw line.refused("key " + key + " is there twice");
            }
        }
        return lines.stream().map(ListFile.Entry::value).toList();
    }

    private List<Expert> experts(List<ListFile.Entry<Expert>> lines) {
        List<Expert> experts = new ArrayList<>();
        for (ListFile.Entry<Expert> line : lines) {
            if (!organisations.containsKey(line.value().county())) {
                throw line.refused("county '" + line.value().county() + "' is not an organisation of this file");
            }
            experts.add(line.value());
        }
        return experts;
    }
}
