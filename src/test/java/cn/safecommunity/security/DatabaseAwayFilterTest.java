package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.engine.Database;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** While the database is away, everybody hears it at once; only the probes and what pages are made of are served. */
class DatabaseAwayFilterTest {

    private final Database database = Mockito.mock(Database.class);
    private final DatabaseAwayFilter filter = new DatabaseAwayFilter(database, new AnswerWriter(new ObjectMapper()));
    private final MockFilterChain chain = new MockFilterChain();

    private MockHttpServletResponse asked(String address) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        request.setServletPath(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/me",
                "/engine-rest/task",
                "/camunda/api/admin/auth/user/default",
                "/cases/",
                "/notices/1",
                "/actuator/prometheus",
                "/kit.js"
            })
    void whoNeedsItIsTurnedAwayInWordsAndToldWhenToComeBack(String address) throws ServletException, IOException {
        Mockito.when(database.isAway()).thenReturn(true);

        MockHttpServletResponse response = asked(address);

        assertThat(chain.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(Integer.parseInt(String.valueOf(response.getHeader("Retry-After"))))
                .isPositive();
        assertThat(response.getContentAsString()).containsPattern("\\p{IsHan}{4}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/readiness",
                "/kit/kit.css",
                "/forms/parts/opinion.js",
                "/notices/notices.css",
                "/administration/administration.js"
            })
    void whatNeedsNoneIsServed(String address) throws ServletException, IOException {
        Mockito.when(database.isAway()).thenReturn(true);
        asked(address);

        assertThat(chain.getRequest()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/cases/"})
    void whileItAnswersNobodyIsTurnedAway(String address) throws ServletException, IOException {
        asked(address);

        assertThat(chain.getRequest()).isNotNull();
    }
}
