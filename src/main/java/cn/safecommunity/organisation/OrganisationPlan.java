package cn.safecommunity.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation files say.
 *
 * @param standing every organisation but the townships and street offices, parents first
 * @param unitsSources where the list of a county's townships and street offices comes from, by its code; a county that is
 *     missing here has no complete list
 * @param authorities how the authority of a jurisdiction is called, by the kind of the jurisdiction
 * @param contacts how an authority is reached, by the code of its organisation
 */
record OrganisationPlan(
        List<Organisation> standing,
        List<Township> townships,
        Map<String, String> unitsSources,
        Map<UnitKind, Authority> authorities,
        Map<String, Contact> contacts,
        List<Department> departments,
        List<Expert> assessors) {

    /** Every organisation that is there on that day, parents first. */
    List<Organisation> organisations(LocalDate day) {
        return Stream.concat(
                        standing.stream(),
                        townships.stream().map(township -> township.on(day)).flatMap(Optional::stream))
                .toList();
    }

    /** The mergers that have happened by that day, as far as the files know who goes on. */
    List<KnownMerger> mergers(LocalDate day) {
        return townships.stream()
                .map(township -> township.mergerBy(day))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The full name of the authority of an organisation: 汉滨区 gives 汉滨区安全生产监督管理局. */
    String authorityName(Organisation organisation) {
        Authority authority = authorities.get(organisation.kind());
        return authority == null ? organisation.name() : organisation.name() + authority.name();
    }

    /** What that authority is called for short: 汉滨区安监局. */
    String authorityShortName(Organisation organisation) {
        Authority authority = authorities.get(organisation.kind());
        return authority == null ? organisation.name() : organisation.name() + authority.shortName();
    }

    /** What follows the name of a jurisdiction of that kind in the name of its authority. */
    record Authority(String kind, String name, String shortName) {

        Authority {
            Objects.requireNonNull(kind, "kind is missing");
            Objects.requireNonNull(name, "name is missing");
            Objects.requireNonNull(shortName, "shortName is missing");
        }
    }

    /** How an authority is reached, and to whom its decisions can be appealed. */
    record Contact(
            @Nullable String telephone,
            @Nullable String address,
            @Nullable String appeal) {

        static final Contact NONE = new Contact(null, null, null);
    }

    /** A department of the leading group; its group is {@code city-member-<key>}. */
    record Department(String key, String name) {

        Department {
            Objects.requireNonNull(key, "key is missing");
            Objects.requireNonNull(name, "name is missing");
        }
    }

    /** An engine user who assesses, where this person works, and the code of the county to stay away from. */
    record Expert(String user, String unit, String county) {

        Expert {
            Objects.requireNonNull(user, "user is missing");
            Objects.requireNonNull(unit, "unit is missing");
            Objects.requireNonNull(county, "county is missing");
        }
    }

    /** A line of the list of organisations as it is written in the file. */
    record Entry(
            String code,
            String name,
            String kind,
            @Nullable String parent,
            @Nullable String issuerCode,
            @Nullable String unitsSource,
            @Nullable String telephone,
            @Nullable String address,
            @Nullable String appeal) {

        Entry {
            Objects.requireNonNull(code, "code is missing");
            Objects.requireNonNull(name, "name is missing");
            Objects.requireNonNull(kind, "kind is missing");
        }

        Organisation organisation(UnitKind known) {
            return new Organisation(code, name, known, parent, issuerCode, false);
        }

        Contact contact() {
            return new Contact(telephone, address, appeal);
        }
    }
}
