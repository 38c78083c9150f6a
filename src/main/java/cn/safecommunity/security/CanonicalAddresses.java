package cn.safecommunity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in only addresses that are spelled in the usual way. The filters of the web apps compare the raw address with
 * their rules and grant what they do not recognise, so that a letter written as {@code %65} would walk past them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CanonicalAddresses extends OncePerRequestFilter {

    /** A letter, digit, hyphen, dot or underscore that is encoded without need; parameters; empty and dot segments. */
    private static final Pattern UNUSUAL = Pattern.compile(
            "%(2[dDeEfF]|3[0-9bB]|4[1-9a-fA-F]|5[0-9aAcCfF]|6[1-9a-fA-F]|7[0-9aA])|;|//|/\\.{1,2}(/|$)");

    /** A control character in a parameter, tab and line ends apart. */
    private static final Pattern CONTROL =
            Pattern.compile("%(0[0-8ef]|1[0-9a-f]|7f)|%c2%[89][0-9a-f]|%ed%[ab]", Pattern.CASE_INSENSITIVE);

    private static final String UNREADABLE = "查询条件里有看不见的控制字符。请删除后重新查询。";

    private final Denials denials;

    CanonicalAddresses(Denials denials) {
        this.denials = denials;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (UNUSUAL.matcher(request.getRequestURI()).find()) {
            denials.handle(request, response, new RequestRejectedException("The address is spelled in an unusual way"));
            return;
        }
        String unreadable = unreadable(request.getQueryString());
        if (unreadable != null) {
            denials.write(request, response, new Answer(400, "Refusal", UNREADABLE, unreadable));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The first parameter with a control character in it; null when there is none. */
    private static @Nullable String unreadable(@Nullable String query) {
        if (query == null || !CONTROL.matcher(query).find()) {
            return null;
        }
        return Arrays.stream(query.split("&", -1))
                .filter(each -> CONTROL.matcher(each).find())
                .map(each -> each.substring(0, Math.max(0, each.indexOf('='))))
                .map(name -> CONTROL.matcher(name).replaceAll(""))
                .findFirst()
                .orElse("");
    }
}
