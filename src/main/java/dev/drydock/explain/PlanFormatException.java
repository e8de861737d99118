package dev.drydock.explain;

import org.jspecify.annotations.Nullable;

/// Says that a text is not what EXPLAIN (FORMAT JSON) writes.
public final class PlanFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlanFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
