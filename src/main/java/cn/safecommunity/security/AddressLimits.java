package cn.safecommunity.security;

import cn.safecommunity.throttle.Buckets;
import cn.safecommunity.throttle.CallerAddress;
import cn.safecommunity.throttle.JsonSize;
import cn.safecommunity.throttle.RequestRates;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns down, before anybody is asked who they are, what comes too often from one address and what is too large. It
 * holds for the engine's REST API, the web apps' API, the application's own, what the public hands in (which is counted besides, see
 * {@link cn.safecommunity.throttle.PublicSubmissions}) and the check of certificates.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AddressLimits extends OncePerRequestFilter {

    private final Buckets buckets;
    private final RequestRates rates;
    private final Denials denials;

    AddressLimits(Buckets buckets, RequestRates rates, Denials denials) {
        this.buckets = buckets;
        this.rates = rates;
        this.denials = denials;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Doors.isApi(request) && !isObjection(request) && !isCertificateCheck(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            answer(CallerAddress.enter(request), request, response, chain);
        } finally {
            CallerAddress.leave();
        }
    }

    private void answer(String address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = buckets.take(rates.ofAnAddress(), address);
        if (!wait.isZero()) {
            denials.tooOften(request, response, wait, "访问");
            return;
        }
        Optional<Answer> fault = BodyLimits.fault(request).or(() -> ContentTypes.fault(request));
        if (fault.isPresent()) {
            denials.write(request, response, fault.get());
        } else if (BodyLimits.isJson(request)) {
            look(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Reads a JSON body as far as it may go and lets it be read again. */
    private void look(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ReadBody body = ReadBody.of(request, BodyLimits.most(request));
        if (body == null) {
            denials.write(request, response, BodyLimits.tooLarge(request));
            return;
        }
        Optional<String> fault = JsonSize.fault(
                body.content(), Doors.isEngineDoor(request) ? JsonSize.MOST_CONDITIONS : JsonSize.MOST_OBJECTS);
        if (fault.isPresent()) {
            denials.write(request, response, new Answer(400, "TooMuch", fault.get()));
            return;
        }
        Optional<Answer> unreadable = JsonText.fault(body.content()).flatMap(Answer::to);
        if (unreadable.isPresent()) {
            denials.write(request, response, unreadable.get());
        } else {
            chain.doFilter(body, response);
        }
    }

    private static boolean isCertificateCheck(HttpServletRequest request) {
        return Doors.path(request).startsWith("/notices/certificates");
    }

    private static boolean isObjection(HttpServletRequest request) {
        return request.getMethod().equals("POST") && Doors.path(request).startsWith("/notices");
    }
}
