package dev.drydock.explain.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.explain.Plan;
import dev.drydock.explain.advice.fine.Reassurances;
import dev.drydock.explain.advice.rule.Rules;
import dev.drydock.explain.read.PlanFile;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every rule sees what it must in the bad plan of its folder and is silent about the good one, which differs in what matters only.
class AdviceCaseTest {
    private static final Path CASES = Path.of("src/test/cases/advice");
    private static final Path FINE_CASES = Path.of("src/test/cases/advice-fine");
    private static final Path SOURCES = Path.of("src/main/java/dev/drydock/explain/advice");

    @TestFactory
    Stream<DynamicTest> everyRuleTellsBadFromGood() {
        return Rules.ALL.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> check(rule.id())));
    }

    private static void check(String rule) throws IOException {
        Path folder = CASES.resolve(rule);
        Surroundings around = facts(folder.resolve("facts.txt"));
        assertThat(rules(folder.resolve("bad.txt"), around)).contains(rule);
        assertThat(rules(folder.resolve("good.txt"), around)).doesNotContain(rule);
    }

    private static List<String> rules(Path file, Surroundings around) throws IOException {
        Plan plan = PlanFile.first(Files.readString(file));
        Advisor advisor = Advisor.of(plan, around);
        return Stream.concat(advisor.worth().stream(), advisor.fine().stream())
                .peek(advice -> {
                    assertThat(advice.what())
                            .doesNotContain("null")
                            .doesNotContain("NaN")
                            .doesNotEndWith(".");
                    assertThat(advice.why() + advice.cure())
                            .doesNotContain("null")
                            .doesNotContain("NaN");
                })
                .map(Advice::rule)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyReassuranceTellsWhatIsFineFromOther() {
        return Reassurances.ALL.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> checkFine(rule.id())));
    }

    private static void checkFine(String rule) throws IOException {
        Path folder = FINE_CASES.resolve(rule);
        Advisor advisor =
                Advisor.of(
                        PlanFile.first(Files.readString(folder.resolve("fine.txt"))),
                        new Surroundings(Map.of()));
        assertThat(advisor.fine())
                .filteredOn(advice -> advice.rule().equals(rule))
                .singleElement()
                .matches(advice -> advice.fine() && advice.sql() == null);
        assertThat(rules(folder.resolve("fine.txt"), new Surroundings(Map.of()))).contains(rule);
        assertThat(rules(folder.resolve("other.txt"), new Surroundings(Map.of())))
                .doesNotContain(rule);
    }

    @Test
    void everyFolderBelongsToARuleAndEveryRuleIsListed() throws IOException {
        compare(Rules.ALL, CASES, "rule");
        compare(Reassurances.ALL, FINE_CASES, "fine");
        assertThat(Rules.ALL).hasSize(54);
        assertThat(Reassurances.ALL).hasSize(9);
    }

    private static void compare(List<AdviceRule> rules, Path cases, String room)
            throws IOException {
        try (Stream<Path> folders = Files.list(cases)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            rules.stream().map(AdviceRule::id).toList());
        }
        List<String> written = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES.resolve(room))) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains(" implements AdviceRule {")) {
                    written.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        assertThat(rules.stream().map(rule -> rule.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(written);
    }

    /// `table rows=… pages=… changed=… analyzed=yes|no` and `index table name column…`, a line each.
    private static Surroundings facts(Path file) throws IOException {
        Map<String, Surroundings.TableFacts> tables = new HashMap<>();
        if (Files.exists(file)) {
            List<String[]> lines =
                    Files.readAllLines(file).stream().map(line -> line.split(" ")).toList();
            for (String[] words : lines) {
                if (!words[0].equals("index")) {
                    List<Surroundings.IndexFacts> indexes = new ArrayList<>();
                    for (String[] index : lines) {
                        if (index[0].equals("index") && index[1].equals(words[0])) {
                            indexes.add(
                                    new Surroundings.IndexFacts(
                                            index[2], List.of(index).subList(3, index.length)));
                        }
                    }
                    tables.put(
                            words[0],
                            new Surroundings.TableFacts(
                                    number(words[1]),
                                    (long) number(words[2]),
                                    number(words[3]),
                                    words[4].endsWith("yes")
                                            ? new Surroundings.Gathered.Sometime()
                                            : new Surroundings.Gathered.Never(),
                                    indexes));
                }
            }
        }
        return new Surroundings(tables);
    }

    private static double number(String pair) {
        return Double.parseDouble(pair.substring(pair.indexOf('=') + 1));
    }
}
