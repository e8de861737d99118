package dev.drydock.cli;

import dev.drydock.rehearsal.content.Filling;
import dev.drydock.rehearsal.content.GeneratedRows;
import dev.drydock.rehearsal.content.SampledRows;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/// On which rows a migration is rehearsed.
final class RowsOption {
    @Option(
            names = "--rows",
            paramLabel = "N",
            description =
                    "rehearse on N generated rows in each table, which fit types, keys and checks")
    private @Nullable Long rows;

    @Option(
            names = "--sample",
            paramLabel = "N|P%",
            description =
                    "rehearse on N rows of each table of FROM, or on a share of them, with the rows"
                            + " that they point at; FROM is only read")
    private @Nullable String sample;

    /// What is put into the copy.
    ///
    /// @param from the side that is copied
    Filling filling(Source from) {
        if (rows != null && sample != null) {
            throw CliException.badUse("--rows and --sample exclude each other: choose one.");
        }
        if (rows != null) {
            if (rows < 1) {
                throw CliException.badUse("--rows needs a number from 1 on, not " + rows + ".");
            }
            return new GeneratedRows(rows);
        }
        if (sample == null) {
            return Filling.NOTHING;
        }
        if (from.target() == null) {
            throw CliException.badUse(
                    "--sample reads rows of a database, and "
                            + from.name()
                            + " is none. Name a URL first, or use --rows N.");
        }
        return new SampledRows(from.target(), amount(sample));
    }

    private static SampledRows.Amount amount(String text) {
        if (text.matches("[0-9]{1,3}([.][0-9]{1,6})?%")) {
            double share = Double.parseDouble(text.substring(0, text.length() - 1));
            if (share > 0 && share <= 100) {
                return new SampledRows.Amount.Percent(share);
            }
        } else if (text.matches("[0-9]{1,15}") && Long.parseLong(text) > 0) {
            return new SampledRows.Amount.Rows(Long.parseLong(text));
        }
        throw CliException.badUse(
                "--sample needs a number of rows or a share, such as 1000 or 0.5%, not "
                        + text
                        + ".");
    }
}
