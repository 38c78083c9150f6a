package cn.safecommunity.throttle;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often one may call. A person's browser asks for about 30 things when a page of Tasklist opens; behind one address
 * there may be a whole authority. The numbers are assumptions and settings.
 */
@Component
public class RequestRates {

    private static final Duration PERIOD = Duration.ofSeconds(10);
    private static final Duration OBJECTING = Duration.ofMinutes(10);

    private final Rate person;
    private final Rate address;
    private final Rate objection;

    RequestRates(
            @Value("${safecommunity.limits.person-in-ten-seconds:400}") int person,
            @Value("${safecommunity.limits.address-in-ten-seconds:4000}") int address,
            @Value("${safecommunity.limits.objections-in-ten-minutes:6}") int objections) {
        this.person = new Rate("person", person, PERIOD);
        this.address = new Rate("address", address, PERIOD);
        this.objection = new Rate("objection", objections, OBJECTING);
    }

    /** Calls of one person who is logged in. */
    public Rate ofAPerson() {
        return person;
    }

    /** Calls from one address, whoever they are by. */
    public Rate ofAnAddress() {
        return address;
    }

    /** Objections from one address. */
    public Rate ofObjections() {
        return objection;
    }
}
