package cn.safecommunity.annual;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Text;
import cn.safecommunity.organisation.CityOffice;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.programme.ProgrammeAccess;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The annual assessments over REST: the city sees all counties and closes, a county sees its own sheet. */
@RestController
@RequestMapping("/api/programmes/{id}/annual/{year}")
class AnnualController {

    private final AnnualSheets sheets;
    private final ProgrammeAccess access;
    private final CityOffice cityOffice;
    private final CurrentUser currentUser;

    AnnualController(AnnualSheets sheets, ProgrammeAccess access, CityOffice cityOffice, CurrentUser currentUser) {
        this.sheets = sheets;
        this.access = access;
        this.cityOffice = cityOffice;
        this.currentUser = currentUser;
    }

    /** The points that whoever confirms has seen, and a remark. */
    record Closing(@Nullable BigDecimal points, @Nullable String remark) {}

    @GetMapping
    List<AnnualSheet> all(@PathVariable long id, @PathVariable int year) {
        Sight sight = access.sight(currentUser.id());
        return sheets.of(id, year).stream()
                .filter(sheet -> ProgrammeAccess.shows(sight, sheet.county()))
                .toList();
    }

    @PostMapping("/{county}/closing")
    AnnualSheet close(
            @PathVariable long id, @PathVariable int year, @PathVariable String county, @RequestBody Closing closing) {
        String person = currentUser.id();
        cityOffice.require(person, "年度考核结果由市安委办确认，请与市安委办联系。");
        if (access.sight(person).counties().contains(county)) {
            throw new Forbidden("您也在这个县区的安监局任职，其年度考核结果请由市安委办其他人员确认。");
        }
        String remark = Text.optional("remark", closing.remark(), Text.LONGEST_REASON);
        return sheets.close(id, county, year, closing.points(), remark, person);
    }
}
