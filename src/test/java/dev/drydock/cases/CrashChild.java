package dev.drydock.cases;

import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;

import java.util.TreeMap;

/// A process that goes on with a run, to be killed while it does.
public final class CrashChild {
    private CrashChild() {}

    /// @param arguments host, port, database, user, password
    public static void main(String[] arguments) {
        Target target =
                new Target(
                        arguments[0],
                        Integer.parseInt(arguments[1]),
                        arguments[2],
                        arguments[3],
                        arguments[4],
                        new TreeMap<>());
        // What is waited for is the run, not the start of a process.
        try (Session session = Session.open(target)) {
            CatalogReader.read(session);
        }
        System.out.println("ready");
        System.out.println(CrashScenario.resume(target));
    }
}
