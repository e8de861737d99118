package dev.drydock.postgres;

import org.jspecify.annotations.Nullable;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;

/// Why there is no connection, in words for people.
///
/// @param what what did not work, naming the target without its password
/// @param why the server's or the driver's own words
/// @param whatToDo what the reader can try
public record ConnectionFailure(Kind kind, String what, String why, String whatToDo) {
    /// What kind of failure it is.
    public enum Kind {
        UNREACHABLE,
        WRONG_PASSWORD,
        TLS_REFUSED,
        DATABASE_MISSING,
        TOO_MANY_CONNECTIONS,
        NO_PERMISSION,
        NOT_READY,
        SERVER_TOO_OLD,
        OTHER
    }

    /// Reads a failed attempt to connect.
    public static ConnectionFailure of(PgException failure, Target target) {
        String why = why(failure);
        Kind kind = kind(failure.error(), why);
        return new ConnectionFailure(kind, what(kind, target), why, whatToDo(kind, target));
    }

    static ConnectionFailure tooOld(ServerInfo server, Target target) {
        return new ConnectionFailure(
                Kind.SERVER_TOO_OLD,
                "Drydock does not work with the server at " + at(target) + ".",
                "It runs PostgreSQL "
                        + server.versionText()
                        + "; Drydock needs version "
                        + ServerInfo.OLDEST_MAJOR
                        + " or newer.",
                "Connect to a newer server, or upgrade this one.");
    }

    /// All three sentences in one line.
    public String words() {
        return what + " " + why + (why.endsWith(".") ? " " : ". ") + whatToDo;
    }

    private static Kind kind(PgError error, String why) {
        return switch (error.sqlState()) {
            case "28P01" -> Kind.WRONG_PASSWORD;
            case "3D000" -> Kind.DATABASE_MISSING;
            case "53300" -> Kind.TOO_MANY_CONNECTIONS;
            case "28000", "42501" -> Kind.NO_PERMISSION;
            case "57P03" -> Kind.NOT_READY;
            default -> kindOfWire(error, why.toLowerCase(Locale.ROOT));
        };
    }

    private static Kind kindOfWire(PgError error, String why) {
        if (!error.sqlState().startsWith("08")) {
            return Kind.OTHER;
        }
        if (why.contains("ssl") || why.contains("certificate") || why.contains("pkix")) {
            return Kind.TLS_REFUSED;
        }
        return why.contains("password") ? Kind.WRONG_PASSWORD : Kind.UNREACHABLE;
    }

    /// The driver hides behind "The connection attempt failed." what the socket knew.
    private static String why(PgException failure) {
        Throwable root = failure;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return switch (root) {
            case UnknownHostException host -> "There is no host called " + host.getMessage() + ".";
            case SocketTimeoutException timeout -> "It did not answer in time.";
            default -> withDetail(failure.error(), root);
        };
    }

    private static String withDetail(PgError error, Throwable root) {
        @Nullable String detail = error.detail() == null ? root.getMessage() : error.detail();
        return detail == null || error.message().contains(detail)
                ? error.message()
                : error.message() + " " + detail;
    }

    private static String what(Kind kind, Target target) {
        return switch (kind) {
            case UNREACHABLE -> "The server at " + at(target) + " can't be reached.";
            case WRONG_PASSWORD ->
                    "The server at "
                            + at(target)
                            + " did not accept the password of "
                            + target.user()
                            + ".";
            case TLS_REFUSED -> "No encrypted connection to " + at(target) + ".";
            case DATABASE_MISSING ->
                    "The server at " + at(target) + " has no database " + target.database() + ".";
            case TOO_MANY_CONNECTIONS ->
                    "The server at " + at(target) + " has no connection left for you.";
            case NO_PERMISSION ->
                    target.user()
                            + " may not connect to "
                            + target.database()
                            + " at "
                            + at(target)
                            + ".";
            case NOT_READY -> "The server at " + at(target) + " is starting up or shutting down.";
            case SERVER_TOO_OLD, OTHER -> "No connection to " + target.words() + ".";
        };
    }

    private static String whatToDo(Kind kind, Target target) {
        return switch (kind) {
            case UNREACHABLE ->
                    "Check host and port, that the server runs and listens on TCP, and that no"
                            + " firewall is in between.";
            case WRONG_PASSWORD ->
                    "Write the password into the URL, into PGPASSWORD or into ~/.pgpass, and check"
                            + " the user's name.";
            case TLS_REFUSED ->
                    "Ask for the server's certificate (sslrootcert=…), or use sslmode=prefer where"
                            + " the network is trusted.";
            case DATABASE_MISSING ->
                    "Check the name, or create it: CREATE DATABASE "
                            + dev.drydock.sql.Identifier.quote(target.database())
                            + ".";
            case TOO_MANY_CONNECTIONS ->
                    "Close other programs' connections (see pg_stat_activity), or raise"
                            + " max_connections.";
            case NO_PERMISSION ->
                    "Check the user's name, GRANT CONNECT on the database, and the server's"
                            + " pg_hba.conf.";
            case NOT_READY -> "Try again in some seconds.";
            case SERVER_TOO_OLD, OTHER -> "See the server's log for more.";
        };
    }

    private static String at(Target target) {
        String host = target.host().contains(":") ? "[" + target.host() + "]" : target.host();
        return host + ":" + target.port();
    }
}
