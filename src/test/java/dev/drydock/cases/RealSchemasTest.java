package dev.drydock.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Style;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Schemas that other people wrote: what our model of one builds is what its own scripts build, in the eyes of the outside judges.
@Execution(ExecutionMode.CONCURRENT)
class RealSchemasTest {
    private static final Path JARS =
            Path.of(System.getProperty("drydock.schemas", "target/schemas"));

    /// By product, the scripts as `archive!path`, in the order in which they are run.
    private static final Map<String, List<String>> PRODUCTS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry(
                                    "quartz",
                                    List.of(
                                            "quartz!org/quartz/impl/jdbcjobstore/tables_postgres.sql")),
                            Map.entry(
                                    "spring session",
                                    List.of(
                                            "spring-session-jdbc!org/springframework/session/jdbc/schema-postgresql.sql")),
                            Map.entry(
                                    "spring batch",
                                    List.of(
                                            "spring-batch-core!org/springframework/batch/core/schema-postgresql.sql")),
                            Map.entry(
                                    "spring integration",
                                    List.of(
                                            "spring-integration-jdbc!org/springframework/integration/jdbc/schema-postgresql.sql")),
                            Map.entry(
                                    "spring security",
                                    List.of("spring-security-acl!createAclSchemaPostgres.sql")),
                            Map.entry(
                                    "spring modulith",
                                    List.of("spring-modulith-events-jdbc!schema-postgresql.sql")),
                            Map.entry(
                                    "camunda",
                                    all(
                                            "camunda-engine!org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql",
                                            "engine",
                                            "history",
                                            "identity",
                                            "case.engine",
                                            "case.history",
                                            "decision.engine",
                                            "decision.history")),
                            Map.entry(
                                    "activiti",
                                    all(
                                            "activiti-engine!org/activiti/db/create/activiti.postgres.create.%s.sql",
                                            "engine", "history", "identity")),
                            Map.entry(
                                    "pekko",
                                    List.of(
                                            "pekko-persistence-jdbc_2.13!schema/postgres/postgres-create-schema.sql")),
                            Map.entry("jberet", List.of("jberet-core!sql/jberet-postgresql.ddl")),
                            Map.entry(
                                    "conductor",
                                    all(
                                            "conductor-postgres-persistence!db/migration_postgres/%s.sql",
                                            "V1__initial_schema",
                                            "V2__1009_Fix_PostgresExecutionDAO_Index",
                                            "V3__correlation_id_index",
                                            "V5__new_queue_message_pk",
                                            "V6__update_pk",
                                            "V7__new_qm_index_desc_priority",
                                            "V8__indexing")),
                            Map.entry(
                                    "killbill",
                                    List.of(
                                            "killbill-util!org/killbill/billing/util/ddl-postgresql.sql",
                                            "killbill-util!org/killbill/billing/util/ddl.sql",
                                            "killbill-invoice!org/killbill/billing/invoice/ddl.sql"))));

    private static List<String> all(String pattern, String... parts) {
        return Stream.of(parts).map(pattern::formatted).toList();
    }

    @TestFactory
    Stream<DynamicTest> everySchemaIsBuiltFromOurModelOfIt() {
        return PRODUCTS.entrySet().stream()
                .flatMap(product ->
                        IntStream.of(14, 18)
                                .mapToObj(major ->
                                        DynamicTest.dynamicTest(
                                                product.getKey() + " on PostgreSQL " + major,
                                                () -> check(product.getValue(), major))));
    }

    private static void check(List<String> scripts, int major) {
        try (Subject original = Subject.of(major, "");
                Subject copy = Subject.of(major, "")) {
            for (String script : scripts) {
                Clients.psql(original.sandbox().target(), read(script));
            }
            Catalog catalog = original.catalog();
            assertThat(catalog.unmodelled()).isEmpty();
            assertThat(catalog.objects()).hasSizeGreaterThan(5);
            Migration building =
                    Planner.plan(
                            Catalog.empty(catalog.version()), catalog, Facts.NONE, Style.DIRECT);
            assertThat(building.refusals()).isEmpty();
            copy.lead(building, catalog, original.testimony(), Set.of());
        }
    }

    private static String read(String script) {
        String[] names = script.split("!");
        try (ZipFile jar = new ZipFile(JARS.resolve(names[0] + ".jar").toFile())) {
            ZipEntry entry = jar.getEntry(names[1]);
            assertThat(entry)
                    .as(
                            script
                                    + " in "
                                    + jar.stream()
                                            .map(ZipEntry::getName)
                                            .filter(name -> name.endsWith("sql"))
                                            .collect(Collectors.joining(" ")))
                    .isNotNull();
            try (InputStream stream = jar.getInputStream(entry)) {
                // JBeret's scripts end statements with two exclamation marks.
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("!!", ";");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
