package cn.safecommunity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the case that a request is about into the context of the log; jobs and delegates have the case's number there
 * ({@code loggingContextBusinessKey}).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CaseInLog extends OncePerRequestFilter {

    static final String KEY = "caseId";

    private static final Pattern CASE =
            Pattern.compile("^/api/(?:cases|casefiles|creations|inspections|programmes|selections)/(\\d{1,18})(?:/|$)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher found = CASE.matcher(Doors.path(request));
        if (!found.find()) {
            chain.doFilter(request, response);
            return;
        }
        try (MDC.MDCCloseable ignored = MDC.putCloseable(KEY, found.group(1))) {
            chain.doFilter(request, response);
        }
    }
}
