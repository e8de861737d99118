package dev.drydock.migration.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.diff.Diff;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.rehearsal.Evaluation;
import dev.drydock.rehearsal.Workshop;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

@Execution(ExecutionMode.CONCURRENT)
class DdlFolderTest {
    private final Workshop workshop = new Workshop(TestServers.sandboxes());

    private static Catalog read(int major, String sql) {
        try (Sandbox sandbox = TestServers.of(major).create(sql);
                Session session = sandbox.open()) {
            return CatalogReader.read(session);
        }
    }

    private List<DdlFile> roundTrip(Catalog catalog) {
        List<DdlFile> files = DdlFolder.write(catalog);
        List<Workshop.Source> sources =
                files.stream()
                        .skip(1)
                        .map(file -> new Workshop.Source(file.path(), file.text()))
                        .toList();
        Evaluation loaded = workshop.load(catalog.majorVersion(), sources);
        assertThat(loaded).isInstanceOf(Evaluation.Evaluated.class);
        Catalog again = ((Evaluation.Evaluated) loaded).catalog();
        assertThat(Diff.between(catalog, again)).isEmpty();
        assertThat(DdlFolder.write(again)).isEqualTo(files);
        assertThat(files.stream().map(file -> file.path().toLowerCase(java.util.Locale.ROOT)))
                .doesNotHaveDuplicates();
        return files;
    }

    private static List<String> paths(List<DdlFile> files) {
        return files.stream().map(DdlFile::path).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void aSchemaWithEverythingInItSurvives(int major) throws IOException {
        try (InputStream rich =
                Objects.requireNonNull(CatalogReader.class.getResourceAsStream("rich.sql"))) {
            String sql = new String(rich.readAllBytes(), StandardCharsets.UTF_8);
            List<DdlFile> files = roundTrip(read(major, sql));
            assertThat(paths(files))
                    .startsWith("load.sql")
                    .contains("schemas/shop/tables/customers.sql", "schemas/shop/schema.sql");
            assertThat(files.getFirst().text()).contains("\\ir schemas/shop/tables/orders.sql\n");
        }
    }

    @TestFactory
    Stream<DynamicTest> theTargetOfEveryCaseSurvives() throws IOException {
        try (Stream<Path> cases = Files.list(Path.of("src/test/cases/diff"))) {
            List<Path> all =
                    cases.filter(each -> !Files.exists(each.resolve("only"))).sorted().toList();
            return all.stream()
                    .map(each ->
                            DynamicTest.dynamicTest(
                                    each.getFileName().toString(),
                                    () ->
                                            roundTrip(
                                                    read(
                                                            18,
                                                            Files.readString(
                                                                    each.resolve("to.sql"))))));
        }
    }

    @Test
    void tablesThatPointAtEachOtherKeepTheirKeysForLater() {
        List<DdlFile> files =
                roundTrip(
                        read(
                                18,
                                """
                                CREATE TABLE a (id int PRIMARY KEY, b int);
                                CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a);
                                ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b;
                                """));
        assertThat(paths(files))
                .containsExactly(
                        "load.sql",
                        "schemas/public/tables/a.sql",
                        "schemas/public/tables/b.sql",
                        "schemas/public/tables/a.later.sql",
                        "schemas/public/tables/b.later.sql");
    }

    @Test
    void aCheckThatCallsAFunctionOfItsOwnTableWaits() {
        List<DdlFile> files =
                roundTrip(
                        read(
                                18,
                                """
                                CREATE TABLE t (id int, price int);
                                CREATE FUNCTION is_fair(t) RETURNS boolean LANGUAGE sql IMMUTABLE
                                    AS 'SELECT $1.price > 0';
                                ALTER TABLE t ADD CHECK (is_fair(t.*));
                                """));
        assertThat(paths(files)).contains("schemas/public/tables/t.later.sql");
    }

    @Test
    void namesThatFileSystemsMixUpAreKeptApart() {
        String sixty = "ü".repeat(31) + "x";
        List<DdlFile> files =
                roundTrip(
                        read(
                                18,
                                """
                                CREATE TABLE orders (i int);
                                CREATE TABLE "Orders" (i int);
                                CREATE TABLE "con" (i int);
                                CREATE TABLE "a/b" (i int);
                                CREATE TABLE ".." (i int);
                                CREATE TABLE "%s" (i int);
                                CREATE SCHEMA "Public";
                                CREATE TABLE "Public".orders (i int);
                                CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
                                CREATE FUNCTION f(text) RETURNS int LANGUAGE sql AS 'SELECT 1';
                                """
                                        .formatted(sixty)));
        assertThat(paths(files))
                .contains(
                        "schemas/public/tables/orders.sql",
                        "schemas/public/tables/%4frders.sql",
                        "schemas/public/tables/%63on.sql",
                        "schemas/public/tables/a%2fb.sql",
                        "schemas/public/tables/%2e%2e.sql",
                        "schemas/%50ublic/tables/orders.sql",
                        "schemas/public/routines/f.sql");
        assertThat(paths(files)).allMatch(path -> path.length() < 200);
    }
}
