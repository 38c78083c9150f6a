package cn.safecommunity.publicity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** How the counties mobilised for the work (动员部署, notice clause 4-phase1), for whoever closes the first phase. */
@Service
public class Mobilisations {

    private final ActivityRepository repository;

    Mobilisations(ActivityRepository repository) {
        this.repository = repository;
    }

    /** A mobilisation that counts. */
    public record Mobilisation(String county, LocalDate heldOn, String form, int participants) {}

    /** The first mobilisation of every county between two days, such as those of a programme; a county without one is not named. */
    public Map<String, Mobilisation> between(LocalDate from, LocalDate to) {
        Map<String, Mobilisation> first = new LinkedHashMap<>();
        List<Activity> held = repository.between(ActivityKind.MOBILISATION, from, to);
        held.forEach(one -> first.putIfAbsent(
                one.organisation(),
                new Mobilisation(one.organisation(), one.heldOn(), one.form(), one.participants())));
        return first;
    }
}
