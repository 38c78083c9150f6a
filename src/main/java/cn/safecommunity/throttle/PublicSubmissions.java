package cn.safecommunity.throttle;

import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.TryLater;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Counts what people without an account hand in from one address, and only that: whoever is told to correct something, or
 * sends the same again, has not used up anything.
 */
@Component
public class PublicSubmissions {

    private final Buckets buckets;
    private final Rate rate;

    PublicSubmissions(Buckets buckets, RequestRates rates) {
        this.buckets = buckets;
        this.rate = rates.ofObjections();
    }

    /**
     * Lets something be handed in, for the call that this thread is serving.
     *
     * @param isNew whether it was not there before
     * @throws TryLater when too much came from there already; nothing is handed in then
     */
    public <T> T handIn(Supplier<T> act, Predicate<T> isNew) {
        String address = CallerAddress.current();
        Duration wait = buckets.take(rate, address);
        if (!wait.isZero()) {
            throw new TryLater(wait, "提交过于频繁，请等待 " + TryLater.words(wait) + "后再点提交。填写的内容还在下面，不用重新填。");
        }
        boolean counts = false;
        try {
            T handedIn = act.get();
            counts = isNew.test(handedIn);
            return handedIn;
        } finally {
            if (!counts) {
                buckets.giveBack(rate, address);
            }
        }
    }

    /** The status of the page that shows a refusal together with what was filled in. */
    public static void answer(HttpServletResponse response, Refusal refusal) {
        if (refusal instanceof TryLater later) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(later.seconds()));
        } else {
            response.setStatus((refusal instanceof NotFound ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
        }
    }
}
