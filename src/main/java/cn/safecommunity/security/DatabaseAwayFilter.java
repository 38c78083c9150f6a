package cn.safecommunity.security;

import cn.safecommunity.engine.Database;
import cn.safecommunity.webapp.Pages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells everybody at once when the database is away, before a session or an account is asked for. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DatabaseAwayFilter extends OncePerRequestFilter {

    /** The probes, and what the pages are made of. */
    private static final Pattern WITHOUT_DATABASE =
            Pattern.compile("/actuator/health(/.*)?|/(kit|forms|webjars)/.*|/(notices|"
                    + String.join("|", Pages.FOLDERS) + ")/[^/]+[.](css|js)");

    private final Database database;
    private final AnswerWriter writer;

    DatabaseAwayFilter(Database database, AnswerWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (database.isAway() && !WITHOUT_DATABASE.matcher(Doors.path(request)).matches()) {
            writer.write(request, response, Answer.databaseAway());
        } else {
            chain.doFilter(request, response);
        }
    }
}
