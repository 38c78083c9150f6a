package cn.safecommunity.inspection;

import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.programme.ProgrammeAccess;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The open findings of all inspections over REST: the city reads all, a county its own. */
@RestController
class FindingController {

    private final OpenFindings findings;
    private final ProgrammeAccess access;
    private final CurrentUser currentUser;

    FindingController(OpenFindings findings, ProgrammeAccess access, CurrentUser currentUser) {
        this.findings = findings;
        this.access = access;
        this.currentUser = currentUser;
    }

    /** {@code programme}: only those of its inspections. */
    @GetMapping("/api/findings")
    List<OpenFindings.Line> open(@RequestParam(required = false) @Nullable Long programme) {
        return findings.of(programme, access.sight(currentUser.id()));
    }
}
