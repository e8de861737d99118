package dev.drydock.sql;

import java.util.List;

/// A script, cut into statements or not.
public sealed interface Script {
    /// The statements, in order.
    record Ready(List<Statement> statements) implements Script {
        public Ready {
            statements = List.copyOf(statements);
        }
    }

    /// The script has something in it that only psql can run. Nothing of it should be run.
    ///
    /// @param command what stands there, such as `\connect other`
    /// @param problem what is wrong and what to do, as a sentence
    record Refused(String command, String problem, int line, int column) implements Script {}
}
