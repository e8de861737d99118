package dev.drydock.ui.shell;

import dev.drydock.ui.kit.Job;
import dev.drydock.ui.workspace.Problem;

/// Makes connections. All methods wait; they are called outside of the window's thread.
public interface Connector {
    /// Connects to the database that a URL names.
    Outcome connect(String url, Job job);

    /// Starts the demo database that Drydock brings along, and connects to it.
    Outcome openDemo(Job job);

    /// What came of it.
    sealed interface Outcome {
        /// Connected.
        record Connected(Engine engine) implements Outcome {}

        /// Not connected.
        record Refused(Problem problem) implements Outcome {}
    }
}
