package dev.drydock.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Renamed;
import dev.drydock.migration.SqlScript;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.rehearsal.Proof;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.rehearsal.Rehearser;
import dev.drydock.rehearsal.StepFacts;
import dev.drydock.rehearsal.TypeTrials;
import dev.drydock.rehearsal.WorkMismatch;
import dev.drydock.run.RunCallbacks;
import dev.drydock.sandbox.TestServers;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Each case: a database made by `from.sql` is led to one made by `to.sql` online, back, and there again directly where that is another script. `steps.sql` holds
/// the online script (`steps.18.sql` where it differs by version), `locks.txt` the locks that a rehearsal saw, `rename` the renames (`column shop.t.old new`), `fill` what existing rows get,
/// `rows.sql` the rows that stand in the tables, `large` how many rows each table is said to have and how many are written in a second, `only` the versions. `-Ddrydock.majors=14,18` says where, `-Ddrydock.thin=false` that every case runs on all of them; `-Ddrydock.golden=write` writes the golden files, `-Ddrydock.case=NAME` runs one.
@Execution(ExecutionMode.CONCURRENT)
class DiffCaseTest {
    private static final Path CASES = Path.of("src/test/cases/diff");
    private static final List<Integer> MAJORS =
            Stream.of(System.getProperty("drydock.majors", "14,18").split(","))
                    .map(Integer::valueOf)
                    .toList();
    private static final boolean THIN =
            Boolean.getBoolean("drydock.thin") && System.getProperty("drydock.case", "").isEmpty();

    /// What a case has where it is for some versions only or is not the same on all.
    private static final Pattern DIFFERS = Pattern.compile("\\.18\\.[a-z]+$|/only$");

    private static final boolean WRITE = "write".equals(System.getProperty("drydock.golden"));

    @TestFactory
    Stream<DynamicTest> everyCaseReachesItsTargetAndComesBack() throws IOException {
        String wanted = System.getProperty("drydock.case", "");
        List<Path> folders;
        try (Stream<Path> list = Files.list(CASES)) {
            folders = list.filter(Files::isDirectory).sorted().toList();
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (Path folder : folders) {
            if (wanted.isEmpty() || folder.getFileName().toString().matches(wanted)) {
                majors(folder, tests.size()).stream()
                        .filter(major -> isFor(folder, major))
                        .forEach(major -> tests.add(test(folder, major)));
            }
        }
        return tests.stream();
    }

    /// Thin: a case whose script and locks are the same on all versions runs on one of them, by turns.
    private static List<Integer> majors(Path folder, int turn) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            boolean same = files.noneMatch(file -> DIFFERS.matcher(file.toString()).find());
            return THIN && same ? List.of(MAJORS.get(turn % MAJORS.size())) : MAJORS;
        }
    }

    private static boolean isFor(Path folder, int major) {
        String only = read(folder.resolve("only"));
        return only.isEmpty() || only.contains(String.valueOf(major));
    }

    private static DynamicTest test(Path folder, int major) {
        return DynamicTest.dynamicTest(
                folder.getFileName() + " on PostgreSQL " + major,
                () -> new Case(folder, major).check());
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private record Case(Path folder, int major) {
        void check() {
            String from = read(folder.resolve("from.sql"));
            try (Subject subject = Subject.of(major, from);
                    Subject goal = Subject.of(major, read(folder.resolve("to.sql")))) {
                Catalog present = subject.catalog();
                Catalog target = goal.catalog();
                Testimony start = subject.testimony();
                Testimony end = goal.testimony();
                TreeMap<ObjectAddress, String> fills = fills();
                Set<String> filled =
                        fills.keySet().stream()
                                .map(ObjectAddress::words)
                                .collect(Collectors.toSet());
                Renamed renamed = renamed(from, present, renames());

                seed(subject);
                Migration online =
                        plan(renamed, target, Style.ONLINE, fills, facts(present, target));
                rehearse(present, target, online);
                golden("steps", "sql", SqlScript.write(online));
                subject.lead(online, target, end, filled);

                Contents.clear(subject.session());
                Renamed back = renamed(read(folder.resolve("to.sql")), target, reversed());
                subject.lead(
                        plan(back, present, Style.DIRECT, new TreeMap<>(), Facts.NONE),
                        present,
                        start,
                        Set.of());

                Migration direct = plan(renamed, target, Style.DIRECT, fills, Facts.NONE);
                if (!statements(direct).equals(statements(online))) {
                    seed(subject);
                    subject.lead(direct, target, end, filled);
                }
            }
        }

        /// The script without the phases' headings.
        private static List<String> statements(Migration migration) {
            return SqlScript.write(migration)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("-- "))
                    .toList();
        }

        /// Every table is as large as `large` says, in rows, and as much written to.
        private Facts facts(Catalog present, Catalog target) {
            String[] large = read(folder.resolve("large")).strip().split(" ");
            if (large[0].isEmpty()) {
                return Facts.NONE;
            }
            double writes = large.length > 1 ? Double.parseDouble(large[1]) : -1;
            TreeMap<ObjectAddress, Facts.RelationFacts> sizes = new TreeMap<>();
            Facts.RelationFacts size =
                    new Facts.RelationFacts(Long.parseLong(large[0]), -1, writes);
            present.all(Table.class).forEach(table -> sizes.put(table.address(), size));
            Facts facts = new Facts(sizes);
            for (Change.Rename rename : renames()) {
                facts = facts.alsoAs(rename.before(), rename.after());
            }
            return TypeTrials.measure(TestServers.sandboxes(), present, target, facts);
        }

        /// `rows.sql` says which rows stand in the tables, where those that follow from types alone won't do.
        private void seed(Subject subject) {
            Path rows = folder.resolve("rows.sql");
            if (Files.exists(rows)) {
                subject.session().execute(read(rows));
            } else {
                Contents.seed(subject.session());
            }
        }

        private static Migration plan(
                Renamed from,
                Catalog to,
                Style style,
                TreeMap<ObjectAddress, String> fills,
                Facts facts) {
            Migration migration = Planner.plan(from, to, facts, style, fills);
            assertThat(migration.refusals()).isEmpty();
            return migration;
        }

        private List<Change.Rename> reversed() {
            return renames().stream()
                    .map(rename -> new Change.Rename(rename.after(), rename.before()))
                    .toList()
                    .reversed();
        }

        /// The same migration through the runner, in a sandbox: it must be proven, take the locks that it says, and those of `locks`.
        private void rehearse(Catalog present, Catalog target, Migration migration) {
            Rehearsal rehearsal =
                    new Rehearser(TestServers.sandboxes())
                            .rehearse(present, target, migration, RunCallbacks.quiet());
            assertThat(rehearsal.proof()).isEqualTo(new Proof.Proven());
            assertThat(rehearsal.lockMismatches()).isEmpty();
            assertThat(rehearsal.workMismatches()).extracting(WorkMismatch::words).isEmpty();
            StringBuilder locks = new StringBuilder();
            for (StepFacts facts : rehearsal.steps()) {
                facts.held()
                        .forEach((relation, mode) -> {
                            if (relation.kind() == ObjectKind.TABLE
                                    && mode.compareTo(LockMode.ROW_EXCLUSIVE) >= 0) {
                                locks.append(facts.step() + 1)
                                        .append(' ')
                                        .append(mode.words())
                                        .append(" on ")
                                        .append(relation.words())
                                        .append('\n');
                            }
                        });
            }
            golden("locks", "txt", locks.toString());
        }

        private Renamed renamed(String script, Catalog catalog, List<Change.Rename> renames) {
            if (renames.isEmpty()) {
                return Renamed.nothing(catalog);
            }
            try (Subject copy = Subject.of(major, script)) {
                for (Step step : Renamed.steps(catalog, renames)) {
                    copy.session().execute(step.sql());
                }
                return new Renamed(catalog, renames, copy.catalog());
            }
        }

        private List<Change.Rename> renames() {
            List<Change.Rename> renames = new ArrayList<>();
            for (String line :
                    read(folder.resolve("rename")).lines().filter(l -> !l.isBlank()).toList()) {
                String[] words = line.split(" ");
                ObjectKind kind = ObjectKind.valueOf(words[0].toUpperCase(java.util.Locale.ROOT));
                String[] names = words[1].split("\\.");
                String schema = names.length > 1 ? names[0] : null;
                String name = names.length > 1 ? names[1] : names[0];
                String part = names.length > 2 ? names[2] : null;
                renames.add(
                        new Change.Rename(
                                new ObjectAddress(kind, schema, name, part),
                                kind.isPart() || isInside(kind, part)
                                        ? new ObjectAddress(kind, schema, name, words[2])
                                        : new ObjectAddress(kind, schema, words[2], part)));
            }
            return renames;
        }

        /// Whether a part is a label of an enum or an attribute of a composite type.
        private static boolean isInside(ObjectKind kind, @Nullable String part) {
            return part != null
                    && (kind == ObjectKind.ENUM_TYPE || kind == ObjectKind.COMPOSITE_TYPE);
        }

        private TreeMap<ObjectAddress, String> fills() {
            TreeMap<ObjectAddress, String> fills = new TreeMap<>();
            for (String line :
                    read(folder.resolve("fill")).lines().filter(l -> !l.isBlank()).toList()) {
                String[] words = line.split(" ", 2);
                String[] names = words[0].split("\\.");
                fills.put(ObjectAddress.table(names[0], names[1]).column(names[2]), words[1]);
            }
            return fills;
        }

        private void golden(String name, String extension, String text) {
            Path common = folder.resolve(name + "." + extension);
            Path own = folder.resolve(name + "." + major + "." + extension);
            if (WRITE) {
                try {
                    if (major == 14 || !Files.exists(common)) {
                        Files.writeString(common, text);
                    } else if (!text.equals(read(common))) {
                        Files.writeString(own, text);
                    } else {
                        Files.deleteIfExists(own);
                    }
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
            assertThat(text)
                    .isEqualTo(read(Files.exists(own) ? own : between(name, extension, text)));
        }

        /// The versions between write what the oldest or what the newest writes.
        private Path between(String name, String extension, String text) {
            Path common = folder.resolve(name + "." + extension);
            Path newest = folder.resolve(name + ".18." + extension);
            boolean likeNewest =
                    major > 14 && major < 18 && Files.exists(newest) && text.equals(read(newest));
            return likeNewest ? newest : common;
        }
    }
}
