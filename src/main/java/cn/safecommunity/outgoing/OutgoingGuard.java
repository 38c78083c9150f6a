package cn.safecommunity.outgoing;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpRequestBase;
import org.camunda.connect.spi.ConnectorInvocation;
import org.camunda.connect.spi.ConnectorRequestInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands around every call of a connector: no redirect, an end in time, a bounded answer, a clear failure. */
final class OutgoingGuard implements ConnectorRequestInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(OutgoingGuard.class);

    /** For a model that names no time-out; without one it would wait for ever. */
    private static final int DEFAULT_TIMEOUT = 10_000;

    private static final ScheduledExecutorService CUTTER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "outgoing-calls");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public Object handleInvocation(ConnectorInvocation invocation) {
        OutgoingRules rules = OutgoingRules.inForce();
        HttpRequestBase request = (HttpRequestBase) invocation.getTarget();
        String host = String.valueOf(request.getURI().getAuthority());
        request.setConfig(tightened(request.getConfig(), rules));
        ScheduledFuture<?> end =
                CUTTER.schedule(request::abort, rules.longestCall().toMillis(), TimeUnit.MILLISECONDS);
        try (CloseableHttpResponse answer = (CloseableHttpResponse) invocation.proceed()) {
            LOG.info("{} answered {}", host, answer.getStatusLine());
            return OutgoingResponse.read(answer, host, rules.largestAnswer());
        } catch (Exception e) {
            LOG.warn("{} gave no usable answer: {}", host, e.toString());
            return OutgoingResponse.failed(
                    request.isAborted()
                            ? OutgoingFailure.tooSlow(host, rules.longestCall(), e)
                            : OutgoingFailure.of(host, e));
        } finally {
            end.cancel(false);
        }
    }

    /** What a model may not loosen, and an end where it named none. */
    private static RequestConfig tightened(RequestConfig asked, OutgoingRules rules) {
        int longest = Math.toIntExact(rules.longestCall().toMillis());
        return RequestConfig.copy(asked)
                .setRedirectsEnabled(false)
                .setProxy(null)
                .setLocalAddress(null)
                .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                .setContentCompressionEnabled(false)
                .setAuthenticationEnabled(false)
                .setConnectTimeout(within(asked.getConnectTimeout(), longest))
                .setConnectionRequestTimeout(within(asked.getConnectionRequestTimeout(), longest))
                .setSocketTimeout(within(asked.getSocketTimeout(), longest))
                .build();
    }

    private static int within(int asked, int longest) {
        return Math.min(asked > 0 ? asked : DEFAULT_TIMEOUT, longest);
    }
}
