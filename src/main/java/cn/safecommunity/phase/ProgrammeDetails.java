package cn.safecommunity.phase;

import cn.safecommunity.programme.Programmes;
import org.springframework.stereotype.Component;

/** What the forms show of a programme: to the city its pilots, to a county what it has to report and what it lacks. */
@Component
class ProgrammeDetails {

    private final Programmes programmes;
    private final CityDetails city;
    private final CountyDetails counties;

    ProgrammeDetails(Programmes programmes, CityDetails city, CountyDetails counties) {
        this.programmes = programmes;
        this.city = city;
        this.counties = counties;
    }

    Object of(long caseId) {
        return programmes.countyOf(caseId).<Object>map(counties::of).orElseGet(() -> city.of(programmes.get(caseId)));
    }
}
