package dev.drydock.cli;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Loss;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Which data may be destroyed, said one by one.
final class LossOptions {
    @Option(
            names = "--allow-loss",
            paramLabel = "NAME",
            description =
                    "schema.table or schema.table.column whose data may be destroyed; may be"
                            + " repeated")
    private List<String> allowed = new ArrayList<>();

    /// Ends the command unless everything that is lost is allowed to be.
    void demand(List<Loss> losses) {
        demand(losses, loss -> "step " + (loss.step() + 1));
    }

    /// Ends the command unless everything that is lost is allowed to be.
    ///
    /// @param place says where a loss happens
    void demand(List<Loss> losses, Function<Loss, String> place) {
        for (String name : allowed) {
            if (losses.stream().noneMatch(loss -> name.equals(name(loss)))) {
                throw CliException.badUse(
                        "--allow-loss "
                                + Shell.quote(name)
                                + ": nothing of that name is lost. Nothing was applied.");
            }
        }
        List<Loss> rest = losses.stream().filter(loss -> !allowed.contains(name(loss))).toList();
        if (!rest.isEmpty()) {
            throw CliException.lossNotAllowed(words(rest, place));
        }
    }

    private static String name(Loss loss) {
        ObjectAddress about = loss.about();
        return about.words();
    }

    private static String words(List<Loss> losses, Function<Loss, String> place) {
        StringBuilder words = new StringBuilder("Nothing was applied: this would be lost.\n");
        losses.forEach(loss ->
                words.append("  ")
                        .append(place.apply(loss))
                        .append(": ")
                        .append(loss.words())
                        .append('\n'));
        words.append("To allow it, add");
        losses.stream()
                .map(LossOptions::name)
                .distinct()
                .forEach(name -> words.append("\n  --allow-loss ").append(Shell.quote(name)));
        return words.toString();
    }
}
