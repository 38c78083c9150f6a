package cn.safecommunity.safety;

import cn.safecommunity.NotFound;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.organisation.UnitKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures over the years by REST: a unit reads its own, a county its units and their sum, the city all of them. */
@RestController
@RequestMapping("/api/accident-figures")
class AccidentFiguresController {

    private final AccidentFigures figures;
    private final Organisations organisations;
    private final Access access;
    private final CurrentUser currentUser;
    private final Clock clock;

    AccidentFiguresController(
            AccidentFigures figures, Organisations organisations, Access access, CurrentUser currentUser, Clock clock) {
        this.figures = figures;
        this.organisations = organisations;
        this.access = access;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What figures there are to choose from; {@code county} is the county a unit lies in. */
    record Scope(
            String code,
            String name,
            boolean unit,
            @Nullable String county) {}

    /** A kind of harm by its id and in words. */
    record Kind(String id, String label) {}

    /** One place over the years. */
    record View(
            String code,
            String name,
            boolean unit,
            int lastYear,
            List<Kind> kinds,
            List<AccidentFigures.Year> years,
            List<AccidentFigures.Missing> missing) {}

    @GetMapping
    List<Scope> scopes() {
        Sight sight = access.sightOf(currentUser.id());
        return organisations.all().stream()
                .filter(one -> !one.isWholeCounty() && !one.abolished())
                .filter(one -> isWithin(sight, one))
                .map(one -> new Scope(
                        one.code(), one.name(), one.isCreationUnit(), one.isCreationUnit() ? one.parentCode() : null))
                .toList();
    }

    /** The province and the association have no figures of their own. */
    private static boolean isWithin(Sight sight, Organisation one) {
        return one.kind() != UnitKind.PROVINCE && one.kind() != UnitKind.ASSOCIATION && sight.covers(one);
    }

    @GetMapping("/{code}")
    View of(@PathVariable String code) {
        Organisation scope = organisations.get(code);
        if (!isWithin(access.sightOf(currentUser.id()), scope)) {
            throw new NotFound("没有找到这个单位的事故与伤害情况，请核对单位代码。");
        }
        int lastYear = LocalDate.now(clock).getYear() - 1;
        return new View(
                code,
                scope.name(),
                scope.isCreationUnit(),
                lastYear,
                kinds(),
                figures.of(scope),
                figures.missing(scope, lastYear));
    }

    private static List<Kind> kinds() {
        return Arrays.stream(HarmKind.values())
                .map(kind -> new Kind(kind.id(), kind.label()))
                .toList();
    }
}
