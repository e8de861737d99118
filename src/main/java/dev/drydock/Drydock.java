package dev.drydock;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.drydock.cli.Cli;

import java.io.PrintWriter;

/// Starts Drydock: makes the two faces and lets the command line decide.
public final class Drydock {
    private Drydock() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        System.exit(Cli.run(arguments, System.getenv(), out, err, new Studio(System.getenv())));
    }
}
