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

    DueJobConnections(DirectConnections connections) {
        this.connections = connections;
    }

    DueJobConnection open() throws SQLException {
        Connection connection = connections.open(APPLICATION_NAME);
        try {
            return new DueJobConnection(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
