package cn.safecommunity.security;

import cn.safecommunity.throttle.Buckets;
import cn.safecommunity.throttle.RequestRates;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns down what one person asks for too often, and what comes while enough of theirs is still being answered, so that
 * nobody takes all connections to the database. A browser sends six calls at once.
 */
class PersonLimits extends OncePerRequestFilter {

    static final int MOST_AT_ONCE = 10;

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
    private final Buckets buckets;
    private final RequestRates rates;
    private final Denials denials;

    PersonLimits(Buckets buckets, RequestRates rates, Denials denials) {
        this.buckets = buckets;
        this.rates = rates;
        this.denials = denials;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Doors.isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || person instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        Duration wait = buckets.take(rates.ofAPerson(), person.getName());
        if (!wait.isZero()) {
            denials.tooOften(request, response, wait, "访问");
            return;
        }
        boolean free = underWay.merge(person.getName(), 1, Integer::sum) <= MOST_AT_ONCE;
        try {
            if (free) {
                chain.doFilter(request, response);
            } else {
                denials.tooOften(request, response, A_MOMENT, "同时访问");
            }
        } finally {
            underWay.computeIfPresent(person.getName(), (name, count) -> count == 1 ? null : count - 1);
        }
    }
}
