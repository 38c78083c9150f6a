package cn.safecommunity.security;

import cn.safecommunity.engine.PeopleFirst;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says from when until when somebody is being answered; probes and metrics are nobody (ADR 57). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PeoplesRequests extends OncePerRequestFilter {

    private final PeopleFirst people;

    PeoplesRequests(PeopleFirst people) {
        this.people = people;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Doors.path(request).startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        people.asked();
        try {
            chain.doFilter(request, response);
        } finally {
            people.answered();
        }
    }
}
