package dev.drydock.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import dev.drydock.lint.Linter;
import dev.drydock.lint.Rule;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The walls between the rooms, as `docs/architecture.md` draws them.
class WallsTest {
    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.drydock");

    /// Each room and the rooms it may use.
    private static final Map<String, Set<String>> ROOMS = rooms();

    private static Map<String, Set<String>> rooms() {
        Map<String, Set<String>> rooms = new LinkedHashMap<>();
        Set<String> pure = new TreeSet<>();
        for (String room : List.of("sql", "catalog", "diff", "draft", "migration", "lint")) {
            rooms.put(room, Set.copyOf(pure));
            pure.add(room);
        }
        rooms.put("explain", Set.of("sql"));
        pure.add("explain");
        Set<String> below = new TreeSet<>(pure);
        rooms.put("postgres", Set.copyOf(below));
        below.add("postgres");
        rooms.put("run", Set.copyOf(below));
        rooms.put("sandbox", Set.copyOf(below));
        below.addAll(Set.of("run", "sandbox"));
        for (String room : List.of("rehearsal", "project", "rows", "demo", "lab")) {
            rooms.put(room, Set.copyOf(below));
        }
        below.addAll(Set.of("rehearsal", "project", "rows", "demo", "lab"));
        rooms.put("gate", Set.copyOf(below));
        below.add("gate");
        rooms.put("report", Set.copyOf(below));
        below.add("report");
        rooms.put("cli", Set.copyOf(below));
        rooms.put("ui", Set.copyOf(below));
        return rooms;
    }

    /// Parsers of libraries read even a string by way of `java.io`.
    private static final Set<String> STRINGS_READ =
            Set.of(
                    "java.io.StringReader",
                    "java.io.Reader",
                    "java.io.IOException",
                    "java.io.UncheckedIOException");

    private static final DescribedPredicate<JavaClass> OUTSIDE_WORLD =
            DescribedPredicate.describe(
                    "reach the outside world",
                    type ->
                            !STRINGS_READ.contains(type.getName())
                                    && Stream.of(
                                                    "java.io.",
                                                    "java.nio.file.",
                                                    "java.net.",
                                                    "java.sql.",
                                                    "java.util.concurrent.")
                                            .anyMatch(type.getName()::startsWith));

    private static String room(JavaClass type) {
        String rest = type.getPackageName().replaceFirst("^dev\\.drydock\\.?", "");
        return rest.isEmpty() ? "" : rest.split("\\.")[0];
    }

    @Test
    void everyClassIsInAKnownRoom() {
        assertThat(ALL.size()).isGreaterThan(300);
        Set<String> seen = ALL.stream().map(WallsTest::room).collect(Collectors.toSet());
        seen.remove("");
        assertThat(ROOMS.keySet()).containsAll(seen);
    }

    @Test
    void arrowsBetweenRoomsOnlyPointDown() {
        ROOMS.forEach((room, allowed) ->
                noClasses()
                        .that(in(room))
                        .should()
                        .dependOnClassesThat(outside(room, allowed))
                        .allowEmptyShould(true)
                        .check(ALL));
    }

    private static DescribedPredicate<JavaClass> in(String room) {
        return DescribedPredicate.describe("are in room " + room, type -> room(type).equals(room));
    }

    private static DescribedPredicate<JavaClass> outside(String room, Set<String> allowed) {
        return DescribedPredicate.describe(
                "are in a room that " + room + " may not use",
                type ->
                        type.getPackageName().startsWith("dev.drydock")
                                && !room(type).equals(room)
                                && !allowed.contains(room(type)));
    }

    @Test
    void screensDoNotUseEachOther() {
        slices().matching("dev.drydock.ui.(table|design|review|plan|apply|whatif)..")
                .should()
                .notDependOnEachOther()
                .check(ALL);
    }

    @Test
    void pureRoomsTouchNothing() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.drydock.sql..",
                        "dev.drydock.catalog..",
                        "dev.drydock.diff..",
                        "dev.drydock.draft..",
                        "dev.drydock.migration..",
                        "dev.drydock.lint..",
                        "dev.drydock.explain..")
                .should()
                .dependOnClassesThat(OUTSIDE_WORLD)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(ALL);
    }

    @Test
    void onlyThePostgresRoomKnowsJdbc() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.drydock.postgres..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "com.zaxxer..")
                .check(ALL);
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.drydock.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.fxmisc..", "org.controlsfx..", "atlantafx..")
                .check(ALL);
    }

    @Test
    void modelsHaveNoNodes() {
        noClasses()
                .that()
                .resideInAPackage("dev.drydock.ui..")
                .and()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .check(ALL);
    }

    @Test
    void onlyBackgroundLeavesTheWindowsThread() {
        noClasses()
                .that()
                .resideInAPackage("dev.drydock.ui..")
                .and()
                .doNotHaveSimpleName("Background")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Thread")
                .orShould()
                .callMethod("javafx.application.Platform", "runLater", Runnable.class.getName())
                .allowEmptyShould(true)
                .check(ALL);
    }

    @Test
    void nothingIsCalledByEmptyWords() {
        noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base)").check(ALL);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> packages =
                ALL.stream()
                        .map(JavaClass::getPackageName)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (String name : packages) {
            Path file = Path.of("src/main/java", name.replace('.', '/'), "package-info.java");
            assertThat(file).exists().content().contains("@NullMarked");
        }
    }

    @Test
    void everyRuleHasItsCaseFolder() {
        for (Rule rule : Linter.RULES) {
            assertThat(Path.of("src/test/cases/lint", rule.name(), "bad.sql")).exists();
        }
        classes()
                .that()
                .resideInAPackage("dev.drydock.lint.rule")
                .and()
                .implement(Rule.class)
                .should(
                        new com.tngtech.archunit.lang.ArchCondition<>("be asked by the linter") {
                            @Override
                            public void check(
                                    JavaClass type,
                                    com.tngtech.archunit.lang.ConditionEvents events) {
                                boolean asked =
                                        Linter.RULES.stream()
                                                .anyMatch(rule ->
                                                        rule.getClass()
                                                                .getName()
                                                                .equals(type.getName()));
                                events.add(
                                        new com.tngtech.archunit.lang.SimpleConditionEvent(
                                                type,
                                                asked,
                                                type.getName() + " is not in Linter.RULES"));
                            }
                        })
                .check(ALL);
    }

    @Test
    void noFileNamesARegistrysHost() throws Exception {
        // Written apart, so that this file does not name one itself.
        List<String> hosts =
                List.of(
                        "repo1." + "maven.org",
                        "repo.maven." + "apache.org",
                        "deb." + "debian.org");
        try (var walk = Files.walk(Path.of("."))) {
            List<Path> files =
                    walk.filter(Files::isRegularFile)
                            .filter(file ->
                                    file.toString().matches(".*\\.(java|xml|md|sql|css|sh)"))
                            .filter(file -> !file.toString().contains("/target/"))
                            .toList();
            for (Path file : files) {
                String text = Files.readString(file);
                assertThat(hosts).as("%s", file).noneMatch(text::contains);
            }
        }
    }
}
