package cn.safecommunity.security;

import cn.safecommunity.account.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever changes something must have the right to it this very moment; a look may be half a second behind. Where there is a session,
 * the version of the accounts comes with it.
 */
class FreshAccounts extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Accounts accounts;

    FreshAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!READING.contains(request.getMethod())) {
            long now = System.nanoTime();
            request.getSession(false);
            accounts.refresh(now);
        }
        chain.doFilter(request, response);
    }
}
