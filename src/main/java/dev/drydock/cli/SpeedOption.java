package dev.drydock.cli;

import dev.drydock.catalog.Facts;
import dev.drydock.catalog.Speed;

import picocli.CommandLine.Option;

/// How fast the live server is, for those who have measured it.
final class SpeedOption {
    @Option(
            names = "--speed",
            defaultValue = "200",
            paramLabel = "MB/S",
            description =
                    "how many megabytes a second the live server reads of a table, for estimates of"
                            + " how long others wait (default ${DEFAULT-VALUE})")
    private int megabytesPerSecond;

    Facts facts(Facts facts) {
        if (megabytesPerSecond < 1) {
            throw CliException.badUse("--speed takes a number of megabytes a second, at least 1.");
        }
        return facts.withSpeed(new Speed(megabytesPerSecond));
    }
}
