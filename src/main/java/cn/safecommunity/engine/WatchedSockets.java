package cn.safecommunity.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javax.net.SocketFactory;
import org.slf4j.LoggerFactory;

/**
 * Makes the sockets to the database and can close them all: a database that is frozen answers nothing, not even that it
 * is away, and whoever reads would wait for a minute. Made by the driver by name (socketFactory).
 */
public class WatchedSockets extends SocketFactory {

    private static final Set<Socket> OPEN = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** Whoever waits for an answer gets an error at once. */
    static void closeAll() {
        List<Socket> open;
        synchronized (OPEN) {
            open = List.copyOf(OPEN);
            OPEN.clear();
        }
        for (Socket socket : open) {
            close(socket);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LoggerFactory.getLogger(WatchedSockets.class).debug("It was closed already", e);
        }
    }

    private static Socket watched(Socket socket) {
        OPEN.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket() {
        return watched(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return watched(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return watched(new Socket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return watched(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return watched(new Socket(host, port, local, localPort));
    }
}
