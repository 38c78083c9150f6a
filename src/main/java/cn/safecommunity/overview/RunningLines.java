package cn.safecommunity.overview;

import cn.safecommunity.endorsement.Application;
import cn.safecommunity.endorsement.Applications;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.overview.Board.CaseLine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the board says of the applications that are being handled now. */
@Component
class RunningLines {

    private final Applications applications;
    private final Organisations organisations;
    private final Clock clock;

    RunningLines(Applications applications, Organisations organisations, Clock clock) {
        this.applications = applications;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The applications of these counties that are being handled, by county. */
    Map<String, List<CaseLine>> applications(Collection<String> counties) {
        return applications.running(LocalDate.now(clock), counties).stream()
                .collect(Collectors.groupingBy(
                        Application::county, Collectors.mapping(this::caseLine, Collectors.toList())));
    }

    private CaseLine caseLine(Application running) {
        return new CaseLine(
                running.id(),
                Objects.requireNonNullElse(running.businessKey(), ""),
                running.chain(),
                running.community(),
                organisations.nameOf(running.community()));
    }
}
