package cn.safecommunity.organisation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the organisation files say: every organisation, parents first, the city's departments and the assessors. */
record OrganisationPlan(List<Organisation> organisations, List<Department> departments, List<Expert> assessors) {

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
            @Nullable String issuerCode) {

        Entry {
            Objects.requireNonNull(code, "code is missing");
            Objects.requireNonNull(name, "name is missing");
            Objects.requireNonNull(kind, "kind is missing");
        }

        Organisation organisation(UnitKind known) {
            return new Organisation(code, name, known, parent, issuerCode, false);
        }
    }
}
