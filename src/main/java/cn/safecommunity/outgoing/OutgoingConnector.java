package cn.safecommunity.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.http.HttpHost;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.config.MessageConstraints;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.config.SocketConfig;
import org.apache.http.conn.routing.HttpRoute;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.NoConnectionReuseStrategy;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.impl.conn.SystemDefaultDnsResolver;
import org.camunda.connect.httpclient.HttpConnector;
import org.camunda.connect.httpclient.impl.AbstractHttpConnector;
import org.camunda.connect.spi.ConnectorConfigurator;

/**
 * Gives Camunda's http-connector a client that speaks only to allowed hosts, follows nothing, keeps nothing and never
 * repeats a request by itself, so that attempts are counted by the engine. Found by ServiceLoader.
 */
public final class OutgoingConnector implements ConnectorConfigurator<HttpConnector> {

    private static final int CALLS_AT_ONCE = 20;
    private static final int CALLS_AT_ONCE_PER_HOST = 5;
    /** While a connection is made safe, before the time-outs of the request itself apply. */
    private static final int HANDSHAKE_TIMEOUT = 10_000;

    @Override
    public Class<HttpConnector> getConnectorClass() {
        return HttpConnector.class;
    }

    @Override
    public void configure(HttpConnector connector) {
        ((AbstractHttpConnector<?, ?>) connector).setHttpClient(client());
        connector.setRequestInterceptors(List.of(new OutgoingGuard()));
    }

    private static CloseableHttpClient client() {
        return HttpClients.custom()
                .setConnectionManager(connections())
                .setRoutePlanner((target, request, context) -> route(target))
                .setConnectionReuseStrategy(NoConnectionReuseStrategy.INSTANCE)
                .setUserAgent("safe-community")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections() {
        PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager(
                RegistryBuilder.<ConnectionSocketFactory>create()
                        .register("http", PlainConnectionSocketFactory.getSocketFactory())
                        .register("https", SSLConnectionSocketFactory.getSystemSocketFactory())
                        .build(),
                OutgoingConnector::resolve);
        connections.setMaxTotal(CALLS_AT_ONCE);
        connections.setDefaultMaxPerRoute(CALLS_AT_ONCE_PER_HOST);
        connections.setDefaultSocketConfig(SocketConfig.custom()
                .setSoTimeout(HANDSHAKE_TIMEOUT)
                .setSoKeepAlive(true)
                .build());
        connections.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setMessageConstraints(MessageConstraints.custom()
                        .setMaxHeaderCount(100)
                        .setMaxLineLength(8192)
                        .build())
                .build());
        return connections;
    }

    /** Always straight to the host, never through a proxy, and only to an allowed host and port. */
    private static HttpRoute route(HttpHost target) {
        String scheme = target.getSchemeName();
        if (!OutgoingRules.inForce().hosts().permits(scheme, target.getHostName(), target.getPort())) {
            throw OutgoingFailure.notAllowed(target.toHostString());
        }
        int port = target.getPort() < 0 ? OutgoingHosts.usualPort(scheme) : target.getPort();
        boolean secure = scheme.equalsIgnoreCase("https");
        return new HttpRoute(new HttpHost(target.getHostName(), port, scheme), null, secure);
    }

    /** The addresses checked here are the ones that are then connected to. */
    private static InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (InetAddress address : addresses) {
            if (!OutgoingHosts.permits(host, address)) {
                throw OutgoingFailure.notAllowed(host + "（" + address.getHostAddress() + "）");
            }
        }
        return addresses;
    }
}
