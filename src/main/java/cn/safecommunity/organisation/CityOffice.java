package cn.safecommunity.organisation;

import cn.safecommunity.Forbidden;
import org.springframework.stereotype.Component;

/** What only the office of the city's safety committee (市安委办) does; its people are the members of one group. */
@Component
public class CityOffice {

    private final People people;

    CityOffice(People people) {
        this.people = people;
    }

    public boolean includes(String person) {
        return people.isMember(person, Groups.CITY_OFFICE);
    }

    /** Refuses everybody else, with what to do instead. */
    public void require(String person, String otherwise) {
        if (!includes(person)) {
            throw new Forbidden(otherwise);
        }
    }
}
