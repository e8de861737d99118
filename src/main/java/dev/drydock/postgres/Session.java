package dev.drydock.postgres;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// One connection to a database. Runs in autocommit until `begin`. Used by one thread at a time, except for `cancel`.
public final class Session implements AutoCloseable {
    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    /// Connects.
    ///
    /// @throws PgException when the server can't be reached or refuses
    public static Session open(Target target) {
        JdbcAddress address = JdbcAddress.of(target);
        try {
            return new Session(DriverManager.getConnection(address.url(), address.properties()));
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Runs one or several statements and throws their results away.
    ///
    /// @throws PgException when the server refuses one of them
    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Runs one data-changing statement; `?` stands for a parameter.
    ///
    /// @return the number of rows
    public long update(String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeLargeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Runs one data-changing statement just as it stands, so that `?` is an operator.
    ///
    /// @return the number of rows
    public long change(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            return statement.executeLargeUpdate(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Runs one query just as it stands, so that `?` is an operator, and reads the number that is its only value.
    public long count(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet result = statement.executeQuery(sql)) {
                if (!result.next()) {
                    throw new IllegalStateException("no row: " + sql);
                }
                return result.getLong(1);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Runs one query and reads all its rows; `?` stands for a parameter.
    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Copies what a query finds into a table of another database, row by row.
    ///
    /// @param into a table, with the columns in the query's order
    /// @return the number of rows
    public long copy(String query, Session to, String into) {
        try {
            CopyOut out =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("COPY (" + query + ") TO STDOUT");
            try {
                CopyIn in =
                        to.connection
                                .unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyIn("COPY " + into + " FROM STDIN");
                try {
                    for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
                        in.writeToCopy(row, 0, row.length);
                    }
                    return in.endCopy();
                } finally {
                    if (in.isActive()) {
                        in.cancelCopy();
                    }
                }
            } finally {
                if (out.isActive()) {
                    out.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Runs one query without parameters of ours, in the simple protocol: the only one that lets `$1` stand in a statement.
    <T> List<T> querySimply(String sql, RowReader<T> reader) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(sql)) {
                Row row = new Row(result);
                while (result.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Runs one query and reads its only row.
    ///
    /// @throws IllegalStateException when it has no row or several
    public <T> T queryOne(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        List<T> rows = query(sql, reader, parameters);
        if (rows.size() != 1) {
            throw new IllegalStateException(rows.size() + " rows instead of one: " + sql);
        }
        return rows.getFirst();
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    /// Opens a transaction block.
    public void begin() {
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Ends the transaction block and keeps its work.
    public void commit() {
        try {
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Ends the transaction block and drops its work.
    public void rollback() {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Whether the server says that this session is in a transaction block, begun by whatever statement.
    public boolean isInTransaction() {
        try {
            return connection.unwrap(BaseConnection.class).getTransactionState()
                    != TransactionState.IDLE;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Does something in a transaction block of its own: all of it or, when it throws, nothing.
    public void inTransaction(Runnable work) {
        begin();
        try {
            work.run();
            commit();
        } catch (RuntimeException e) {
            try {
                rollback();
            } catch (PgException lost) {
                e.addSuppressed(lost);
            }
            throw e;
        }
    }

    /// The process id of this session's backend, as `pg_stat_activity` shows it.
    public int backendPid() {
        try {
            return connection.unwrap(PGConnection.class).getBackendPID();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Asks the server to cancel what this session is running. May be called from any thread.
    public void cancel() {
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// The server's version as `server_version_num`, such as 180006.
    public int serverVersion() {
        return queryOne("SELECT current_setting('server_version_num')::int", row -> row.integer(1));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    static PgException failure(SQLException e) {
        String state = e.getSQLState() == null ? "08000" : e.getSQLState();
        ServerErrorMessage server =
                e instanceof PSQLException pg ? pg.getServerErrorMessage() : null;
        if (server == null) {
            String message = e.getMessage() == null ? e.toString() : e.getMessage();
            return new PgException(new PgError(state, message, null, null, 0, null), e);
        }
        String message = server.getMessage() == null ? "" : server.getMessage();
        return new PgException(
                new PgError(
                        state,
                        message,
                        server.getDetail(),
                        server.getHint(),
                        server.getPosition(),
                        server.getWhere()),
                e);
    }

    /// Makes a value from the row that the cursor stands on.
    @FunctionalInterface
    public interface RowReader<T> {
        T read(Row row);
    }

    /// The row that the cursor stands on; columns count from 1.
    public static final class Row {
        private final ResultSet result;

        Row(ResultSet result) {
            this.result = result;
        }

        public @Nullable String text(int column) {
            try {
                return result.getString(column);
            } catch (SQLException e) {
                throw failure(e);
            }
        }

        /// A text that can't be null.
        public String string(int column) {
            String text = text(column);
            if (text == null) {
                throw new IllegalStateException("column " + column + " is null");
            }
            return text;
        }

        public int integer(int column) {
            try {
                return result.getInt(column);
            } catch (SQLException e) {
                throw failure(e);
            }
        }

        public long bigint(int column) {
            try {
                return result.getLong(column);
            } catch (SQLException e) {
                throw failure(e);
            }
        }

        public double decimal(int column) {
            try {
                return result.getDouble(column);
            } catch (SQLException e) {
                throw failure(e);
            }
        }

        public boolean bool(int column) {
            try {
                return result.getBoolean(column);
            } catch (SQLException e) {
                throw failure(e);
            }
        }

        /// A `text[]`, empty when null.
        public List<String> strings(int column) {
            try {
                java.sql.Array array = result.getArray(column);
                return array == null ? List.of() : List.of((String[]) array.getArray());
            } catch (SQLException e) {
                throw failure(e);
            }
        }

        int columnCount() {
            try {
                return result.getMetaData().getColumnCount();
            } catch (SQLException e) {
                throw failure(e);
            }
        }
    }
}
