package cn.safecommunity.engine;

import cn.safecommunity.DirectConnections;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Opens the one connection of a node that listens for announcements of jobs. */
@Component
class DueJobConnections {

    static final String APPLICATION_NAME = "safe-community due jobs";

    private final DirectConnections connections;
    private final Node node;

    DueJobConnections(DirectConnections connections, Node node) {
        this.connections = connections;
        this.node = node;
    }

    DueJobConnection open() throws SQLException {
        Connection connection = connections.open(APPLICATION_NAME);
        try {
            return new DueJobConnection(connection, node);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
