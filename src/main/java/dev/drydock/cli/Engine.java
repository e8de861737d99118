package dev.drydock.cli;

import dev.drydock.demo.DemoDatabase;
import dev.drydock.rehearsal.Previewer;
import dev.drydock.rehearsal.Rehearser;
import dev.drydock.rehearsal.Renaming;
import dev.drydock.rehearsal.Workshop;
import dev.drydock.sandbox.Sandboxes;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/// What commands work with. Made once per process; servers are started when first used and stopped at the end.
final class Engine implements AutoCloseable {
    private final Map<String, String> environment;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Window window;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private @Nullable Sandboxes sandboxes;
    private @Nullable DemoDatabase demo;

    Engine(Map<String, String> environment, PrintWriter out, PrintWriter err, Window window) {
        this.environment = environment;
        this.out = out;
        this.err = err;
        this.window = window;
    }

    Map<String, String> environment() {
        return environment;
    }

    PrintWriter out() {
        return out;
    }

    /// For progress and warnings, so that a pipe gets the result alone.
    PrintWriter err() {
        return err;
    }

    Window window() {
        return window;
    }

    /// Makes commands with this engine.
    CommandLine.IFactory commands() {
        return new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                    if (constructor.getParameterCount() == 1
                            && constructor.getParameterTypes()[0] == Engine.class) {
                        return type.cast(constructor.newInstance(Engine.this));
                    }
                }
                return CommandLine.defaultFactory().create(type);
            }
        };
    }

    /// Where rehearsals happen.
    ///
    /// @param server the user's own server (`--sandbox`), or null for the embedded ones
    Sandboxes sandboxes(@Nullable String server) {
        if (sandboxes == null) {
            sandboxes =
                    server == null
                            ? Sandboxes.embedded()
                            : Sandboxes.borrowed(Sources.target(server, this));
            opened.push(sandboxes);
        }
        return sandboxes;
    }

    Workshop workshop(@Nullable String server) {
        return new Workshop(sandboxes(server));
    }

    Previewer previewer(@Nullable String server) {
        return new Previewer(workshop(server));
    }

    Renaming renaming(@Nullable String server) {
        return new Renaming(workshop(server));
    }

    Rehearser rehearser(@Nullable String server) {
        return new Rehearser(sandboxes(server));
    }

    /// The demo database, started when first asked for.
    DemoDatabase demo() {
        if (demo == null) {
            demo = DemoDatabase.open(err::println);
            opened.push(demo);
        }
        return demo;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                err.println("Could not clean up: " + e.getMessage());
            }
        }
    }
}
