package dev.drydock.postgres;

import org.jspecify.annotations.Nullable;

/// A statement was refused or the connection failed. Carries the fields; the words for people are made at the edge.
public final class PgException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient PgError error;

    public PgException(PgError error, @Nullable Throwable cause) {
        super(error.message() + " (SQLSTATE " + error.sqlState() + ")", cause);
        this.error = error;
    }

    public PgError error() {
        return error;
    }
}
