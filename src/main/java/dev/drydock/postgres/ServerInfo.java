package dev.drydock.postgres;

/// What a server says about itself and about who is connected to what.
///
/// @param versionText such as `18.6 (Debian 18.6-1)`
/// @param version as `server_version_num` tells it, such as 180006
/// @param standby whether it is a read-only copy that follows another server (`pg_is_in_recovery`)
/// @param readOnly whether transactions refuse to write, on a standby or by `default_transaction_read_only`
public record ServerInfo(
        String versionText,
        int version,
        boolean standby,
        boolean readOnly,
        String encoding,
        String timeZone,
        String user,
        String database) {
    /// The oldest server that Drydock works with.
    public static final int OLDEST_MAJOR = 14;

    private static final String SQL =
            """
            SELECT current_setting('server_version'), current_setting('server_version_num')::int,
                   pg_is_in_recovery(), current_setting('transaction_read_only')::bool,
                   current_setting('server_encoding'), current_setting('TimeZone'), current_user,
                   current_database()
            """;

    /// Asks the server.
    public static ServerInfo read(Session session) {
        return session.queryOne(
                SQL,
                row ->
                        new ServerInfo(
                                row.string(1),
                                row.integer(2),
                                row.bool(3),
                                row.bool(4),
                                row.string(5),
                                row.string(6),
                                row.string(7),
                                row.string(8)));
    }

    /// The major version, such as 18.
    public int majorVersion() {
        return version / 10_000;
    }

    public boolean isTooOld() {
        return majorVersion() < OLDEST_MAJOR;
    }
}
