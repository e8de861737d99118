package dev.drydock.run.journal;

import dev.drydock.postgres.Session;

/// Who runs a migration: a process on some host, with two sessions on the server. A process id and the time at which its backend was
/// started name a session for ever; the id alone is used again.
///
/// @param owner the operating system's user
/// @param host the name of the machine
/// @param process its process id there
public record RunnerRecord(String owner, String host, long process, Backend watch, Backend worker) {

    /// A session of the server.
    ///
    /// @param start as the server writes it
    public record Backend(int pid, String start) {
        static Backend of(Session session) {
            return session.queryOne(
                    """
                    SELECT pid, to_char(backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')
                    FROM pg_stat_activity WHERE pid = pg_backend_pid()
                    """,
                    row -> new Backend(row.integer(1), row.string(2)));
        }

        /// Whether the session is still there, as another one sees it.
        public boolean isThere(Session session) {
            return session.queryOne(
                    """
                    SELECT EXISTS (SELECT FROM pg_stat_activity
                                   WHERE pid = ?
                                     AND to_char(backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') = ?)
                    """,
                    row -> row.bool(1),
                    pid,
                    start);
        }
    }

    /// This process, with these sessions.
    public static RunnerRecord here(Session watch, Session worker) {
        return new RunnerRecord(
                System.getProperty("user.name", "unknown"),
                hostName(),
                ProcessHandle.current().pid(),
                Backend.of(watch),
                Backend.of(worker));
    }

    private static String hostName() {
        try {
            return java.net.InetAddress.getLocalHost().getHostName();
        } catch (java.net.UnknownHostException e) {
            return "an unnamed host";
        }
    }

    /// A clause for people.
    public String words() {
        return owner + " on " + host + " (process " + process + ")";
    }
}
