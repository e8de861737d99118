package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Target;
import dev.drydock.sandbox.Sandbox;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// Runs commands as a shell would, with the password in the environment, and looks that no command ever says it.
final class Terminal {
    private final String password;
    private final List<String> opened = new ArrayList<>();

    /// @param sandbox a database on the server whose password is in the environment
    Terminal(Sandbox sandbox) {
        this(Objects.requireNonNull(sandbox.target().password()));
    }

    Terminal(String password) {
        this.password = password;
    }

    /// What a command left behind.
    record Result(int code, String out, String err) {
        Result ends(int expected) {
            assertThat(code).as("%s", this).isEqualTo(expected);
            return this;
        }

        Result says(String... words) {
            assertThat(out + err).contains(words);
            return this;
        }

        Result isSilentAbout(String... words) {
            assertThat(out + err).doesNotContain(words);
            return this;
        }
    }

    Result run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] =
                    switch (arguments[i]) {
                        case Sandbox sandbox -> url(sandbox);
                        case Target target -> target.words();
                        default -> arguments[i].toString();
                    };
        }
        int code =
                Cli.run(
                        words,
                        Map.of("PGPASSWORD", password, "HOME", "/nowhere"),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        new NoWindow());
        assertThat(out + "" + err).doesNotContain(password);
        return new Result(code, out.toString(), err.toString());
    }

    static String url(Sandbox sandbox) {
        return sandbox.target().words();
    }

    List<String> opened() {
        return opened;
    }

    /// A machine without a display, whose window remembers what it was asked to open.
    private final class NoWindow implements Window {
        @Override
        public boolean hasDisplay() {
            return false;
        }

        @Override
        public void open(@Nullable String url) {
            opened.add(String.valueOf(url));
        }

        @Override
        public List<Path> draw(Path folder, Consumer<String> progress) {
            return List.of();
        }

        @Override
        public void startOnce() {
            opened.add("once");
        }
    }
}
