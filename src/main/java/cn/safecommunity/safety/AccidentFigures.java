package cn.safecommunity.safety;

import cn.safecommunity.organisation.Organisation;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * What happened year by year in a unit, in all units of a county or in the whole city: the notice's measure of effect
 * (5-3: 以各类事故与人员伤害的实际效果来评价). A unit that has been merged counts in its successor, a county that applies
 * as a whole is not counted beside its units.
 */
@Service
public class AccidentFigures {

    private final AccidentFiguresRepository repository;

    AccidentFigures(AccidentFiguresRepository repository) {
        this.repository = repository;
    }

    /**
     * One year.
     *
     * @param recorded units whose year is recorded
     * @param overTarget those of them that exceeded a control target
     * @param byKind by the id of the kind; accidents of which only totals are known stand under {@code unknown}
     */
    public record Year(int year, int recorded, int overTarget, Map<String, Toll> byKind) {

        public Year {
            byKind = Map.copyOf(byKind);
        }

        /** All accidents together, without injuries that are no accident. */
        @JsonProperty
        public Toll accidents() {
            return byKind.entrySet().stream()
                    .filter(kind -> !kind.getKey().equals(HarmKind.INJURY.id()))
                    .map(Map.Entry::getValue)
                    .reduce(Toll.NONE, Toll::plus);
        }
    }

    /** A unit whose year is not recorded yet. */
    public record Missing(String code, String name) {}

    /** The years of a unit, a county or the city, the earliest first. */
    public List<Year> of(Organisation scope) {
        return repository.years(scope);
    }

    /** The units of a county or of the city that have no record of a year; what has been abolished is not asked for. */
    public List<Missing> missing(Organisation scope, int year) {
        return repository.missing(scope, year);
    }
}
