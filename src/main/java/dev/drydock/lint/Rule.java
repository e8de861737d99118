package dev.drydock.lint;

import java.util.List;

/// One thing to look for in a migration.
public interface Rule {
    /// The name that reports and suppressions use, and the name of the case folder.
    String name();

    List<Finding> check(Evidence evidence);
}
