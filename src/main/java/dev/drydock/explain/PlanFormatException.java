package dev.drydock.explain;

import dev.drydock.sql.Position;

/// Says that a text is no plan that can be read to its end.
public final class PlanFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Position at;

    /// @param at where it stops making sense
    public PlanFormatException(String problem, Position at) {
        super(problem + " (line " + at.line() + ", column " + at.column() + ").");
        this.at = at;
    }

    public Position at() {
        return at;
    }
}
