package cn.safecommunity.overview;

import cn.safecommunity.NotFound;
import cn.safecommunity.casefile.CaseSight;
import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.creation.Creations;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.title.Titles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a community stands: 达标 and its titles side by side, because the one is not the other. */
@RestController
class StandingController {

    private final Communities communities;
    private final Creations creations;
    private final Titles titles;
    private final Organisations organisations;
    private final CaseSight sight;
    private final CurrentUser currentUser;
    private final Clock clock;

    StandingController(
            Communities communities,
            Creations creations,
            Titles titles,
            Organisations organisations,
            CaseSight sight,
            CurrentUser currentUser,
            Clock clock) {
        this.communities = communities;
        this.creations = creations;
        this.titles = titles;
        this.organisations = organisations;
        this.sight = sight;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** {@code upToStandardSince} is 达标; {@code titles} are the titles that are valid today. */
    record Standing(
            String code,
            String name,
            @Nullable LocalDate registeredOn,
            @Nullable LocalDate upToStandardSince,
            List<ValidTitle> titles) {}

    record ValidTitle(
            Chain chain, String chainName, String certificateNumber, LocalDate conferredOn, LocalDate validUntil) {}

    @GetMapping("/api/communities/{code}/standing")
    Standing standing(@PathVariable String code) {
        String name = organisations.nameOf(code);
        if (!sight.maySeeUnit(code, currentUser.id())) {
            throw new NotFound("没有找到这个单位，请核对单位代码。");
        }
        LocalDate today = LocalDate.now(clock);
        return new Standing(
                code,
                name,
                communities.find(code).map(Community::registeredOn).orElse(null),
                creations.upToStandardSince(code).orElse(null),
                Stream.of(Chain.values())
                        .map(chain -> titles.held(code, chain, today))
                        .flatMap(Optional::stream)
                        .map(title -> new ValidTitle(
                                title.chain(),
                                title.name(),
                                title.certificateNumber(),
                                title.conferredOn(),
                                title.validUntil()))
                        .toList());
    }
}
