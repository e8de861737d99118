package dev.drydock.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import java.sql.SQLException;
import java.time.Duration;

/// A database to work with: a small pool of sessions for short questions, and sessions of one's own for long work. The pool connects
/// when first used and lets idle sessions go.
public final class Database implements AutoCloseable {
    private static final int SESSIONS_MAX = 6;
    private static final Duration BORROW_TIMEOUT = Duration.ofSeconds(12);
    private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(2);

    /// What came of an attempt to connect.
    public sealed interface Attempt {
        /// The server is there, is not too old, and lets us in.
        record Connected(Database database) implements Attempt {}

        /// It is not, or does not.
        record Refused(ConnectionFailure failure) implements Attempt {}
    }

    private final Target target;
    private final ServerInfo server;
    private final HikariDataSource pool;

    private Database(Target target, ServerInfo server) {
        this.target = target;
        this.server = server;
        this.pool = pool(target);
    }

    /// Connects once to see whether it works. Waits for the server at most as long as `connect_timeout` says, by default ten seconds.
    public static Attempt connect(Target target) {
        try (Session session = Session.open(target)) {
            ServerInfo server = ServerInfo.read(session);
            return server.isTooOld()
                    ? new Attempt.Refused(ConnectionFailure.tooOld(server, target))
                    : new Attempt.Connected(new Database(target, server));
        } catch (PgException e) {
            return new Attempt.Refused(ConnectionFailure.of(e, target));
        }
    }

    public Target target() {
        return target;
    }

    /// What the server said when the connection was first made.
    public ServerInfo server() {
        return server;
    }

    /// A session from the pool; closing it gives it back. For short questions only; whoever changes settings does it with SET LOCAL.
    ///
    /// @throws PgException when none gets free in time or the server can't be reached any more
    public Session borrow() {
        try {
            return new Session(pool.getConnection());
        } catch (SQLException e) {
            throw Session.failure(e.getCause() instanceof SQLException cause ? cause : e);
        }
    }

    /// A session of one's own, outside of the pool.
    ///
    /// @throws PgException when the server can't be reached or refuses
    public Session dedicated() {
        return Session.open(target);
    }

    @Override
    public void close() {
        pool.close();
    }

    private static HikariDataSource pool(Target target) {
        JdbcAddress address = JdbcAddress.of(target);
        HikariConfig config = new HikariConfig();
        config.setPoolName("drydock " + target.database());
        config.setJdbcUrl(address.url());
        config.setDataSourceProperties(address.properties());
        config.setMaximumPoolSize(SESSIONS_MAX);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(BORROW_TIMEOUT.toMillis());
        config.setIdleTimeout(IDLE_TIMEOUT.toMillis());
        return new HikariDataSource(config);
    }
}
