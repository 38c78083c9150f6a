package cn.safecommunity.organisation;

import java.nio.charset.StandardCharsets;
import org.mockito.Mockito;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** A city of another province, invented, as its file tells of it; for tests of any room. */
public final class SecondCity {

    static final OrganisationPlan PLAN = OrganisationFiles.read(
            new ClassPathResource("second-city/organisation.yaml"),
            new ByteArrayResource(
                    "code\tcounty\tname\tkind\tsince\tuntil\tmerged_into\tbasis\n".getBytes(StandardCharsets.UTF_8)));

    private SecondCity() {}

    /** Its authorities. */
    public static Offices offices() {
        return new Offices(PLAN, Mockito.mock(Organisations.class));
    }

    /** One of its organisations. */
    public static Organisation organisation(String code) {
        return PLAN.standing().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
