package dev.drydock.explain.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.PlanText;
import dev.drydock.explain.Times;
import dev.drydock.sql.Position;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/// Broken, cut and mutated plans: where they stop making sense is said, what stands before is kept, and nothing is thrown.
class BrokenPlansTest {
    private static final Path PLANS = Path.of("src/test/cases/plans");
    private static final String JOIN =
            """
            Hash Join  (cost=1.11..2.22 rows=3 width=4) (actual time=0.010..0.020 rows=3 loops=1)
              Hash Cond: (a.id = b.id)
              ->  Seq Scan on a  (cost=0.00..1.00 rows=3 width=4) (actual time=0.001..0.002 rows=3 loops=1)
              ->  Hash  (cost=0.00..1.00 rows=3 width=4) (actual time=0.003..0.004 rows=3 loops=1)
                    ->  Seq Scan on b  (cost=0.00..1.00 rows=3 width=4) (actual time=0.001..0.002 rows=3 loops=1)
            Planning Time: 0.100 ms
            Execution Time: 0.030 ms
            """;

    @Test
    void aNodeThatIsCutIsShownToTheColumn() {
        PlanEntry.Broken broken =
                broken(JOIN.substring(0, JOIN.indexOf("rows=3 width=4) (actual time=0.003")));
        assertThat(broken.at()).isEqualTo(new Position(4, 30));
        assertThat(Objects.requireNonNull(broken.rest()).nodes())
                .extracting(PlanNode::type)
                .containsExactly("Hash Join", "Seq Scan");
    }

    @Test
    void whatIsNoNameIsShownWhereATableShouldBe() {
        PlanEntry.Broken alone = broken("Seq Scan on (((");
        assertThat(alone.problem()).contains("should be the name");
        assertThat(alone.at()).isEqualTo(new Position(1, 13));
        PlanEntry.Broken below = broken(JOIN.replace("Seq Scan on a ", "Seq Scan on a;b "));
        assertThat(below.at().line()).isGreaterThan(1);
        assertThat(below.problem()).contains("should be the name");
    }

    @Test
    void aMissingInputIsToldByTheNodeThatLacksIt() {
        PlanEntry.Broken broken =
                broken(JOIN.lines().limit(3).reduce("", (all, line) -> all + line + "\n"));
        assertThat(broken.problem())
                .isEqualTo("The plan ends before the second input of the Hash Join in line 1");
        assertThat(broken.at().line()).isEqualTo(3);
    }

    @Test
    void aStrangeLineInTheMiddleIsShown() {
        PlanEntry.Broken broken =
                broken(JOIN.replace("  Hash Cond: (a.id = b.id)", "  what is this"));
        assertThat(broken.at()).isEqualTo(new Position(2, 3));
    }

    @Test
    void aNumberThatIsNoneIsShown() {
        PlanEntry.Broken broken =
                broken("[\n {\"Plan\": {\"Node Type\": \"Result\",\n   \"Plan Rows\": \"many\"}}]");
        assertThat(broken.problem()).isEqualTo("\"Plan Rows\" is no number: many");
        assertThat(broken.at()).isEqualTo(new Position(3, 17));
    }

    @Test
    void jsonThatEndsTooEarlyKeepsWhatStandsBefore() {
        PlanEntry.Broken broken =
                broken(
                        "[\n"
                            + " {\"Plan\": {\"Node Type\": \"Limit\", \"Plans\": [{\"Node Type\":"
                            + " \"Result\"");
        assertThat(broken.problem()).contains("ends before");
        assertThat(broken.at().line()).isEqualTo(2);
        assertThat(Objects.requireNonNull(broken.rest()).nodes()).hasSize(2);
    }

    @Test
    void aTextWithoutAPlanIsSaidToHaveNone() {
        assertThat(broken("SELECT 1;").problem()).startsWith("There is no query plan in this text");
        assertThat(broken(" \n").problem()).startsWith("There is nothing to read");
    }

    @Test
    void yamlThatIsCutBetweenTwoNodesLacksAnInput() {
        PlanEntry.Broken broken =
                broken(
                        """
                        - Plan:
                            Node Type: "Limit"
                            Plans:
                              - Node Type: "Sort"
                                Plan Rows: 3
                        """);
        assertThat(broken.problem())
                .isEqualTo("The plan ends before the input of the Sort in line 4");
        assertThat(Objects.requireNonNull(broken.rest()).nodes()).hasSize(2);
    }

    @Test
    void tabsBeforeAndBarsBehindEachLineAreTakenOff() {
        String expected = PlanShape.of(JOIN);
        assertThat(PlanShape.of(JOIN.indent(0).replaceAll("(?m)^", "\t"))).isEqualTo(expected);
        StringBuilder table = new StringBuilder("QUERY PLAN" + " ".repeat(110) + "|\n");
        table.append("-".repeat(120)).append("+\n");
        JOIN.lines().forEach(line -> table.append(String.format("%-120s|%n", line)));
        assertThat(PlanShape.of(table.toString())).isEqualTo(expected);
    }

    @Test
    void aLongPlanInOneQuotedCellIsRead() {
        String json = "[{\"Plan\": {\"Node Type\": \"Append\", \"Plans\": [";
        String result = "{\"Node Type\": \"Result\", \"Output\": [\"1\"]}";
        String cell = json + (result + ", ").repeat(9_999) + result + "]}}]";
        String quoted = "\"" + cell.replace("\"", "\"\"") + "\"";
        assertThat(PlanFile.first(quoted).nodes()).hasSize(10_001);
        assertThat(PlanFile.first(quoted + "\n").nodes()).hasSize(10_001);
        assertThat(PlanFile.first("\"QUERY PLAN\"\n" + quoted + "\n\n").nodes()).hasSize(10_001);
    }

    @Test
    void aFileIsReadInUtf16AndUpToWhatIsNoText() {
        byte[] wide = ("\uFEFF" + JOIN).getBytes(StandardCharsets.UTF_16LE);
        assertThat(PlanFile.read(wide)).singleElement().isInstanceOf(PlanEntry.Whole.class);
        assertThat(PlanFile.read(("\uFEFF" + JOIN).getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .isInstanceOf(PlanEntry.Whole.class);
        byte[] broken = JOIN.replace("on b", "on \u00e9").getBytes(StandardCharsets.ISO_8859_1);
        PlanEntry.Broken entry = (PlanEntry.Broken) PlanFile.read(broken).getLast();
        assertThat(entry.problem()).isEqualTo("Here the file is not UTF-8 text");
        assertThat(entry.at()).isEqualTo(new Position(5, 25));
        assertThat(Objects.requireNonNull(entry.rest()).nodes()).isNotEmpty();
        assertThat(PlanFile.read(new byte[] {(byte) 0xff}))
                .singleElement()
                .isInstanceOf(PlanEntry.Broken.class);
    }

    @Test
    void wrappedLinesAreJoined() {
        String wrapped =
                JOIN.replace(
                        "->  Seq Scan on a  (cost=0.00..1.00 rows=3 width=4) (",
                        "->  Seq Scan on a  (cost=0.00..1.00 rows=3\nwidth=4) (");
        assertThat(PlanShape.of(wrapped)).isEqualTo(PlanShape.of(JOIN));
    }

    @Test
    @Timeout(60)
    void longAndDeepPlansAreRead() {
        StringBuilder deep = new StringBuilder();
        for (int level = 0; level < 1_000; level++) {
            deep.append(" ".repeat(level == 0 ? 0 : 6 * level - 4))
                    .append(level == 0 ? "" : "->  ")
                    .append(level == 999 ? "Result" : "Limit")
                    .append(
                            "  (cost=0.00..1.00 rows=3 width=4) (actual time=0.001..1.002 rows=3"
                                    + " loops=1)\n");
        }
        Plan plan = PlanFile.first(deep.toString());
        assertThat(plan.nodes()).hasSize(1_000);
        assertThat(Times.of(plan).waterfall().nodesMillis()).isPositive();
        StringBuilder wide = new StringBuilder("Append  (cost=0.00..1.00 rows=3 width=4)\n");
        for (int i = 0; i < 10_000; i++) {
            wide.append("  ->  Seq Scan on t_")
                    .append(i)
                    .append("  (cost=0.00..1.00 rows=3 width=4)\n");
        }
        assertThat(PlanFile.first(wide.toString()).nodes()).hasSize(10_001);
        String json = "[{\"Plan\": " + "{\"Node Type\": \"Limit\", \"Plans\": [".repeat(3_000);
        assertThat(broken(json).problem()).contains("2000 levels");
    }

    @Test
    @Timeout(300)
    void mutatedPlansNeverEndInAnError() throws IOException {
        List<String> samples = samples();
        long seed = Long.getLong("drydock.seed", 1L);
        int rounds = Integer.getInteger("drydock.mutations", 4_000);
        Random random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            String text = mutated(samples.get(random.nextInt(samples.size())), samples, random);
            try {
                for (PlanEntry entry : PlanFile.read(text)) {
                    use(entry, text);
                }
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed " + seed + ", round " + round + ":\n" + text, e);
            }
        }
    }

    private static void use(PlanEntry entry, String text) {
        Plan plan =
                switch (entry) {
                    case PlanEntry.Whole whole -> whole.plan();
                    case PlanEntry.Broken broken -> {
                        assertThat(broken.at().line())
                                .isBetween(1, text.split("\r\n|\n|\r", -1).length);
                        assertThat(broken.problem()).isNotBlank();
                        yield broken.rest();
                    }
                };
        if (plan != null) {
            Times times = Times.of(plan);
            double self = plan.nodes().mapToDouble(node -> times.of(node).selfMillis()).sum();
            double whole = times.of(plan.root()).inclusiveMillis() + times.afterMainMillis();
            assertThat(self)
                    .isCloseTo(
                            whole,
                            org.assertj.core.api.Assertions.within(
                                    1e-6 * Math.max(1, Math.abs(whole))));
            assertThat(PlanText.of(plan)).isNotEmpty();
        }
    }

    private static String mutated(String sample, List<String> samples, Random random) {
        StringBuilder text = new StringBuilder(sample);
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && !text.isEmpty(); i++) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(30));
            switch (random.nextInt(7)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, text.substring(at, end));
                case 2 -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
                case 3 -> text.setLength(at);
                case 4 -> text.insert(at, random.nextInt(100_000) - 50_000);
                case 5 -> {
                    String other = samples.get(random.nextInt(samples.size()));
                    text.insert(at, other, 0, random.nextInt(other.length()));
                }
                default -> text.insert(at, "\n{}[]\"'\t+|-> ()".charAt(random.nextInt(15)));
            }
        }
        return text.toString();
    }

    private static List<String> samples() throws IOException {
        List<String> samples = new ArrayList<>(List.of(JOIN));
        for (String folder : List.of("framed", "logs")) {
            try (Stream<Path> files = Files.list(PLANS.resolve(folder))) {
                for (Path file : files.sorted().toList()) {
                    samples.add(Files.readString(file));
                }
            }
        }
        return samples;
    }

    private static PlanEntry.Broken broken(String text) {
        return (PlanEntry.Broken) PlanFile.read(text).getFirst();
    }
}
