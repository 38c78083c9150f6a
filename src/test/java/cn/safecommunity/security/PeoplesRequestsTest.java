package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import cn.safecommunity.engine.PeopleFirst;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.InOrder;
import org.mockito.Mockito;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who is a person that goes before the clock, and for how long. */
class PeoplesRequestsTest {

    private final PeopleFirst people = mock(PeopleFirst.class);
    private final FilterChain chain = mock(FilterChain.class);

    private void ask(String address) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        request.setServletPath(address);
        new PeoplesRequests(people).doFilter(request, new MockHttpServletResponse(), chain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/me", "/engine-rest/task", "/camunda/app/tasklist/default/", "/notices/1", "/kit/kit.css"})
    void aRequestCountsUntilItIsAnswered(String address) throws ServletException, IOException {
        ask(address);

        InOrder order = inOrder(people, chain);
        order.verify(people).asked();
        order.verify(chain).doFilter(any(), any());
        order.verify(people).answered();
        order.verifyNoMoreInteractions();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/prometheus"})
    void probesAndMetricsAreNobody(String address) throws ServletException, IOException {
        ask(address);

        verify(chain).doFilter(any(), any());
        verifyNoInteractions(people);
    }

    @ParameterizedTest
    @ValueSource(strings = "/api/me")
    void whatFailsIsOver(String address) throws ServletException, IOException {
        Mockito.doThrow(new IOException("the browser is gone")).when(chain).doFilter(any(), any());

        assertThatThrownBy(() -> ask(address)).isInstanceOf(IOException.class);
        verify(people).answered();
    }
}
