package dev.drydock.cli;

import dev.drydock.demo.DemoDatabase;
import dev.drydock.demo.Example;
import dev.drydock.explain.Lesson;
import dev.drydock.explain.Numbers;
import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanText;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Shows a small query whose plan has a node of a type, with as many rows as one likes.
@Command(
        name = "example",
        description = {
            "Show a small query that is planned with a type of node, on a throw-away server:",
            "what it does, and how the plan changes with more rows."
        },
        mixinStandardHelpOptions = true)
final class ExampleCommand implements Runnable {
    private final Engine engine;

    @Parameters(arity = "0..1", paramLabel = "TYPE", description = "such as \"Seq Scan\"")
    private @Nullable String type;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "only with so many rows; each of the example's sizes when left out")
    private @Nullable Long rows;

    @Option(names = "--analyze", description = "run the query and measure")
    private boolean analyze;

    ExampleCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void run() {
        String wanted = type;
        if (wanted == null) {
            engine.out().println(String.join("\n", types()));
            engine.out().flush();
            return;
        }
        String known =
                types().stream()
                        .filter(each -> each.equalsIgnoreCase(wanted))
                        .findFirst()
                        .orElseThrow(() ->
                                CliException.badUse(
                                        (wanted.equalsIgnoreCase("Custom Scan")
                                                        ? "Only an extension makes a Custom Scan,"
                                                                + " and each its own: there is no"
                                                                + " example"
                                                        : "There is no example of " + wanted)
                                                + ". There are: "
                                                + String.join(", ", types())
                                                + "."));
        show(known, Example.of(known).orElseThrow());
        engine.out().flush();
    }

    private static List<String> types() {
        return Lesson.types().stream().filter(each -> Example.of(each).isPresent()).toList();
    }

    private void show(String known, Example example) {
        Lesson lesson = Lesson.of(known).orElseThrow();
        Long only = rows;
        engine.out().println(lesson.does() + " Chosen: " + lesson.chosen());
        engine.out().println("\n" + example.setup().strip() + "\n");
        try (Sandbox sandbox = engine.sandboxes(null).create(DemoDatabase.MAJOR);
                Session session = sandbox.open()) {
            for (Long size : only == null ? example.rows() : List.of(only)) {
                Plan plan = example.plan(session, size, analyze);
                engine.out()
                        .println(
                                String.format(
                                        Locale.ROOT,
                                        "%s %s\n%s\n\n%s",
                                        ":rows =",
                                        Numbers.count(size),
                                        example.query(size),
                                        PlanText.of(plan)));
            }
        }
        engine.out()
                .println(
                        "The size is "
                                + example.changes()
                                + "."
                                + example.settings().stream()
                                        .map(setting -> " With " + setting + ".")
                                        .collect(Collectors.joining()));
    }
}
