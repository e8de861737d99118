package dev.drydock.run;

import dev.drydock.postgres.Session;

/// What stands between a client and the server.
enum Pooler {
    /// The sessions are the server's own.
    NONE,
    /// A client keeps a session of the server's for as long as it is connected.
    BY_SESSION,
    /// Each transaction gets whichever session of the server's is free, so that no lock and no setting holds from one statement to the
    /// next.
    BY_TRANSACTION;

    /// A pooler with several sessions at hand may give the same one twice by chance.
    private static final int ROUNDS = 8;

    private static final String PID = "SELECT pg_backend_pid()";

    /// Looks. A pooler tells clients a process id of its own; what it does with two clients at once tells how it shares sessions.
    ///
    /// @param one a session in autocommit
    /// @param other another on the same target, in autocommit
    static Pooler between(Session one, Session other) {
        if (!isThere(one)) {
            return NONE;
        }
        long first = one.count(PID);
        for (int round = 0; round < ROUNDS; round++) {
            other.begin();
            try {
                // While `one` is connected its session is nobody else's, unless sessions are
                // shared.
                if (other.count(PID) == first || one.count(PID) != first) {
                    return BY_TRANSACTION;
                }
            } finally {
                other.rollback();
            }
        }
        return BY_SESSION;
    }

    /// Whether there is one at all.
    static boolean isThere(Session session) {
        return session.backendPid() != session.count(PID);
    }

    /// What somebody should know about it; empty when there is none.
    String words() {
        return switch (this) {
            case NONE -> "";
            case BY_SESSION ->
                    "A pooler stands between Drydock and the server. It keeps a session for each"
                            + " client, as it must; better connect to the server itself.";
            case BY_TRANSACTION ->
                    "A pooler gives each transaction another session, so that no lock and no"
                            + " setting holds from one step to the next. Nothing can be run through"
                            + " it: connect to the server itself.";
        };
    }
}
