package dev.drydock.lab;

import dev.drydock.catalog.statistics.RelationName;
import dev.drydock.explain.advice.Surroundings;
import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// When the other database's statistics were gathered, by its own clock.
///
/// @param exportedAt when that clock was read
public record StatisticsAges(String exportedAt, List<Age> tables) {
    private static final String TABLES =
            """
            SELECT schemaname, relname,
                   to_char(greatest(last_analyze, last_autoanalyze), 'YYYY-MM-DD HH24:MI'),
                   coalesce(extract(epoch FROM now() - greatest(last_analyze, last_autoanalyze)), 0)::bigint,
                   coalesce(n_mod_since_analyze, 0)
            FROM pg_stat_user_tables
            ORDER BY schemaname, relname
            """;

    /// @param gatheredAt null when the server does not know, or they never were
    /// @param secondsBefore the export
    /// @param changedSince rows, since then
    public record Age(
            RelationName table,
            @Nullable String gatheredAt,
            long secondsBefore,
            long changedSince) {}

    public StatisticsAges {
        tables = List.copyOf(tables);
    }

    static StatisticsAges read(Session session) {
        return new StatisticsAges(
                session.queryOne(
                        "SELECT to_char(now(), 'YYYY-MM-DD HH24:MI')", row -> row.string(1)),
                session.query(
                        TABLES,
                        row ->
                                new Age(
                                        new RelationName(row.string(1), row.string(2)),
                                        row.text(3),
                                        row.bigint(4),
                                        row.bigint(5))));
    }

    /// What a lab's server knows of tables, and beside it what the other knew of their age. A name that is in several schemas stays as it is.
    Surroundings over(Surroundings lab) {
        Map<String, Surroundings.TableFacts> facts = new HashMap<>();
        lab.tables()
                .forEach((name, table) -> {
                    List<Age> ages =
                            tables.stream().filter(age -> age.table().name().equals(name)).toList();
                    facts.put(name, ages.size() == 1 ? over(table, ages.getFirst()) : table);
                });
        return new Surroundings(facts);
    }

    private Surroundings.TableFacts over(Surroundings.TableFacts table, Age age) {
        String at = age.gatheredAt();
        return new Surroundings.TableFacts(
                table.rows(),
                table.pages(),
                age.changedSince(),
                at == null
                        ? table.gathered()
                        : new Surroundings.Gathered.At(at, age.secondsBefore(), exportedAt),
                table.indexes());
    }
}
