package dev.drydock.cli;

import dev.drydock.report.Words;

import java.util.List;

/// `--strict`: what is not modelled is a failure.
final class Strict {
    private Strict() {}

    /// Ends the command when a source has something that is not modelled.
    static void demand(Source... sources) {
        StringBuilder words = new StringBuilder();
        for (Source source : sources) {
            List<String> lines = Words.unmodelled(source.catalog().unmodelled());
            if (!lines.isEmpty()) {
                words.append('\n').append(source.name()).append(" has");
                lines.forEach(line -> words.append("\n  ").append(line));
            }
        }
        if (!words.isEmpty()) {
            throw CliException.unmodelled(
                    "Not everything is modelled, so that a difference there would not be seen:"
                            + words
                            + "\nWithout --strict it is named and never touched.");
        }
    }
}
