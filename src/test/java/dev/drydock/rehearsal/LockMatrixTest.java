package dev.drydock.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.LockMode;
import dev.drydock.rehearsal.LockMatrix.Effect;
import dev.drydock.rehearsal.LockMatrix.Form;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Keeps `docs/lock-matrix.md` true: what it says was seen by our own observers. `-Ddrydock.golden=write` measures on all versions and
/// writes it.
class LockMatrixTest {
    private static final Path PAGE = Path.of("docs/lock-matrix.md");
    private static final List<Integer> MAJORS = List.of(14, 15, 16, 17, 18);
    private static final int LOOKS = 6;

    private static final String HEAD =
            """
            # What each form of a statement locks

            Seen on PostgreSQL 14 to 18 by the observers of Drydock's rehearsals, on the schema in
            `src/test/cases/locks/schema.sql`, whose tables have a few rows. `LockMatrixTest` keeps this page true. Of each relation that
            was there before the strongest lock is told, ACCESS SHARE on indexes left out. *Alone* means that the statement refuses to
            run in a transaction block: its locks were looked for while it ran, what it reads is not counted, and a short lock at its
            very end may be missing. Where versions differ there is a row for each, and the version stands in bold.

            | Statement | PostgreSQL | Locks | Written anew | Indexes built anew | Read from end to end |
            |---|---|---|---|---|---|
            """;

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void thePageIsTrue(int major) throws IOException {
        Set<String> rows = new LinkedHashSet<>(Files.readAllLines(PAGE));
        List<String> wrong = new ArrayList<>();
        LockMatrix.measure(major, 1)
                .forEach((form, effect) -> {
                    if (rows.stream().noneMatch(row -> agrees(row, form, effect, major))) {
                        wrong.add(major + ": " + statement(form) + " | " + effect.cells());
                    }
                });
        assertThat(wrong).isEmpty();
    }

    private static boolean agrees(String row, Form form, Effect effect, int major) {
        String[] cells = row.split(" \\| ", 3);
        if (cells.length < 3
                || !cells[0].equals("| " + statement(form))
                || !covers(cells[1].replace("*", ""), major)) {
            return false;
        }
        return effect.sampled()
                ? saysAll(cells[2], effect)
                : cells[2].equals("%s |".formatted(effect.cells()));
    }

    /// A short lock that is seen now and then stands on the page, so that less may be seen than it says, never more.
    private static boolean saysAll(String said, Effect effect) {
        return effect.locks().entrySet().stream()
                .filter(lock -> lock.getValue() != LockMode.ACCESS_SHARE)
                .allMatch(lock -> said.contains(lock.getKey().name()) || said.contains("indexes"));
    }

    private static boolean covers(String versions, int major) {
        return List.of(versions.split(", ")).contains(String.valueOf(major));
    }

    @Test
    @EnabledIfSystemProperty(named = "drydock.golden", matches = "write")
    void thePageIsWritten() throws IOException {
        Map<Form, SortedMap<Integer, Effect>> all = new LinkedHashMap<>();
        for (int major : MAJORS) {
            LockMatrix.measure(major, LOOKS)
                    .forEach((form, effect) ->
                            all.computeIfAbsent(form, _ -> new TreeMap<>()).put(major, effect));
        }
        StringBuilder page = new StringBuilder(HEAD);
        for (Form form : LockMatrix.forms()) {
            rows(form, all.getOrDefault(form, new TreeMap<>()), page);
        }
        Files.writeString(PAGE, page);
    }

    private static void rows(Form form, SortedMap<Integer, Effect> effects, StringBuilder page) {
        Map<String, List<Integer>> versions = new LinkedHashMap<>();
        SortedMap<Integer, Effect> joined = joined(effects);
        joined.forEach((major, effect) ->
                versions.computeIfAbsent(effect.cells(), _ -> new ArrayList<>()).add(major));
        versions.forEach((cells, majors) -> {
            String words = majors.stream().map(String::valueOf).collect(Collectors.joining(", "));
            boolean differs = !majors.equals(MAJORS);
            page.append("| ")
                    .append(statement(form))
                    .append(" | ")
                    .append(differs ? "**" + words + "**" : words)
                    .append(" | ")
                    .append(cells)
                    .append(" |\n");
        });
    }

    /// What is sampled is joined over versions, since a short lock is seen by luck.
    private static SortedMap<Integer, Effect> joined(SortedMap<Integer, Effect> effects) {
        boolean sampled = !effects.isEmpty() && effects.values().stream().allMatch(Effect::sampled);
        if (!sampled) {
            return effects;
        }
        Effect union = effects.values().stream().reduce(Effect::with).orElseThrow();
        SortedMap<Integer, Effect> joined = new TreeMap<>();
        effects.keySet().forEach(major -> joined.put(major, union));
        return joined;
    }

    private static String statement(Form form) {
        return "`"
                + form.sql().replace("|", "\\|")
                + "`"
                + (form.remark().isEmpty() ? "" : " (" + form.remark() + ")");
    }
}
