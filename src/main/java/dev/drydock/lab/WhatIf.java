package dev.drydock.lab;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.statistics.IndexShape;
import dev.drydock.catalog.statistics.RelationName;
import dev.drydock.catalog.statistics.RelationSize;
import dev.drydock.catalog.statistics.Statistics;
import dev.drydock.explain.Plan;
import dev.drydock.lint.Workload;
import dev.drydock.postgres.Explainer;
import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.PlannedPages;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.StatisticsWriter;
import dev.drydock.postgres.StopSignal;
import dev.drydock.postgres.Target;
import dev.drydock.sandbox.PrivateServer;
import dev.drydock.sql.Position;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A lab twice: as the other database is, and as it would be after a change. All DDL runs while the files are small; they are inflated
/// last.
public final class WhatIf implements AutoCloseable {
    private static final String AFTER = "after";
    private static final double LARGE_ROWS = 100_000;

    private final Lab lab;
    private final Runnable ending;
    private final List<String> deviations;
    private final List<TriedIndex> indexes;
    private final List<RelationName> gone;
    private final SortedSet<ObjectAddress> large;

    private WhatIf(Lab lab, Runnable ending, Made made) {
        this.lab = lab;
        this.ending = ending;
        this.deviations = List.copyOf(made.deviations());
        this.indexes = List.copyOf(made.indexes());
        this.gone = List.copyOf(made.gone());
        this.large = made.large();
    }

    /// What came of making the change.
    public sealed interface Opening {
        /// It is made; whoever asked closes it.
        record Opened(WhatIf whatIf) implements Opening {}

        /// The server refused a statement.
        record Refused(String statement, PgError error) implements Opening {}
    }

    /// Makes both databases.
    ///
    /// @throws dev.drydock.sandbox.SandboxException when there is no server of that major version or the disk is full
    public static Opening open(LabContent content, Changes changes) {
        Lab lab = Lab.open(content);
        try {
            Opening opening = new Making(lab, lab::close).make(changes);
            if (opening instanceof Opening.Refused) {
                lab.close();
            }
            return opening;
        } catch (RuntimeException e) {
            lab.close();
            throw e;
        }
    }

    /// Makes the database after the change beside a lab that stands; one change at a time. Sessions of the lab are lost, and the lab has
    /// another target. Closing leaves the lab as it was.
    static Opening beside(Lab lab, Changes changes) {
        Runnable ending = () -> drop(lab);
        drop(lab);
        Opening opening = new Making(lab, ending).make(changes);
        if (opening instanceof Opening.Refused) {
            drop(lab);
        }
        return opening;
    }

    private static void drop(Lab lab) {
        try (Session session = Session.open(lab.server().target())) {
            session.execute("DROP DATABASE IF EXISTS " + AFTER + " WITH (FORCE)");
        }
    }

    /// What is known when it is made.
    private record Made(
            List<String> deviations,
            List<TriedIndex> indexes,
            List<RelationName> gone,
            SortedSet<ObjectAddress> large) {}

    /// The database after the change while it is being made.
    private static final class Making {
        private final Lab lab;
        private final Runnable ending;
        private final PrivateServer server;
        private final LabContent content;
        private final List<String> deviations;
        private final LabBuild after;

        Making(Lab lab, Runnable ending) {
            this.lab = lab;
            this.ending = ending;
            this.server = lab.server();
            this.content = lab.content();
            this.deviations = new ArrayList<>(lab.deviations());
            // What can't be as in the other database is the same a second time.
            after = new LabBuild(server, AFTER, new ArrayList<>());
        }

        Opening make(Changes changes) {
            Statistics statistics = content.statistics();
            after.make(content);
            Standings was;
            try (Session session = after.open()) {
                was = Standings.read(session);
                for (String statement : changes.statements()) {
                    PgError error = refusal(session, statement);
                    if (error != null) {
                        return new Opening.Refused(statement, error);
                    }
                }
            }
            try (Session session = after.open()) {
                for (Map.Entry<String, String> setting : changes.settings().entrySet()) {
                    String sql = LabDatabase.setting(AFTER, setting.getKey(), setting.getValue());
                    PgError error = refusal(session, sql);
                    if (error != null) {
                        return new Opening.Refused(sql, error);
                    }
                }
            }
            return finished(was, statistics);
        }

        private static @Nullable PgError refusal(Session session, String statement) {
            try {
                session.execute(statement);
                return null;
            } catch (PgException e) {
                if (e.error().isConnectionLost()) {
                    throw e;
                }
                return e.error();
            }
        }

        private Opening finished(Standings was, Statistics statistics) {
            Statistics carried;
            List<FreshIndex> fresh;
            Standings is;
            try (Session session = after.open()) {
                is = Standings.read(session);
                carried = new CarriedStatistics(was, is).over(session, statistics);
            }
            try (Session session = after.open()) {
                deviations.addAll(StatisticsWriter.write(session, carried));
                fresh =
                        FreshIndex.read(
                                session,
                                carried.relations().stream().map(RelationSize::relation).toList());
            }
            List<IndexShape> shapes = new ArrayList<>(carried.indexes());
            fresh.forEach(index -> shapes.add(index.shape(carried.indexes(), -1)));
            FreshFiles files = new FreshFiles(fresh);
            Inflation whole;
            IndexTwins twins;
            try (Session session = after.open()) {
                twins = IndexTwins.make(session, carried.with(carried.relations(), shapes));
                whole = Inflation.of(session, carried, twins);
            }
            server.whileStopped(directory -> {
                files.read(directory);
                whole.apply(directory);
            });
            List<TriedIndex> tried = grow(carried, files, twins);
            return new Opening.Opened(
                    new WhatIf(
                            lab,
                            ending,
                            new Made(deviations, tried, gone(was, is), large(carried))));
        }

        private static SortedSet<ObjectAddress> large(Statistics statistics) {
            return statistics.relations().stream()
                    .filter(size -> !size.isIndex() && size.rows() > LARGE_ROWS)
                    .map(RelationSize::relation)
                    .map(table -> ObjectAddress.table(table.schema(), table.name()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private static List<RelationName> gone(Standings was, Standings is) {
            return was.numbers().keySet().stream()
                    .filter(name -> {
                        Standings.Relation relation = was.of(name);
                        return relation != null
                                && !relation.definition().isEmpty()
                                && was.later(name, is) == null;
                    })
                    .sorted(Comparator.comparing(RelationName::toString))
                    .toList();
        }

        /// New indexes get their size when all tables have theirs, since their rows and keys are asked of the planner.
        private List<TriedIndex> grow(Statistics carried, FreshFiles files, IndexTwins twins) {
            List<TriedIndex> tried = new ArrayList<>();
            if (!files.indexes().isEmpty()) {
                List<RelationSize> sizes = new ArrayList<>(carried.relations());
                List<IndexShape> shapes = new ArrayList<>(carried.indexes());
                Inflation inflation;
                try (Session session = after.open()) {
                    for (FreshIndex index : files.indexes()) {
                        IndexSize size =
                                new IndexEstimate(
                                                session,
                                                index,
                                                carried.pagesOf(index.table()),
                                                files.keysAreTheirBytes(index))
                                        .size();
                        sizes.add(index.size(size));
                        shapes.add(index.shape(carried.indexes(), size.height()));
                        tried.add(tried(session, index, size));
                    }
                    Statistics grown = carried.with(sizes, shapes);
                    StatisticsWriter.writeSizes(session, grown);
                    inflation = Inflation.of(session, grown, twins);
                }
                server.whileStopped(inflation::apply);
            }
            after.dropTwins();
            return tried;
        }

        private static TriedIndex tried(Session session, FreshIndex index, IndexSize size) {
            return new TriedIndex(
                    index.name(),
                    index.table(),
                    index.method(),
                    index.definition(),
                    size,
                    WriteCost.of(session, index.table(), index.name()),
                    Kinship.of(session, index.name()));
        }
    }

    /// As the other database is.
    public Target before() {
        return lab.target();
    }

    /// As it would be.
    public Target after() {
        return lab.server().target().withDatabase(AFTER);
    }

    /// In what both differ from what they imitate, for people.
    public List<String> deviations() {
        return deviations;
    }

    /// Indexes that the change makes.
    public List<TriedIndex> indexes() {
        return indexes;
    }

    /// Indexes that the change drops.
    public List<RelationName> gone() {
        return gone;
    }

    /// Plans queries on both sides; none is run.
    public List<TriedQuery> plan(List<NamedQuery> queries) {
        try (Session was = Session.open(before());
                Session is = Session.open(after())) {
            return queries.stream().map(query -> plan(was, is, query)).toList();
        }
    }

    /// What their plans say about the change, for the rules.
    public Workload workload(List<TriedQuery> queries) {
        SortedSet<ObjectAddress> made =
                indexes.stream()
                        .filter(index -> !index.isUnique())
                        .map(index -> address(index.index()))
                        .collect(Collectors.toCollection(TreeSet::new));
        SortedSet<ObjectAddress> missing =
                gone.stream().map(WhatIf::address).collect(Collectors.toCollection(TreeSet::new));
        return new Workload(
                queries.stream().flatMap(WhatIf::evidence).toList(),
                queries.stream()
                        .filter(TriedQuery.Arrived.class::isInstance)
                        .map(query -> PlanUses.of(((TriedQuery.Arrived) query).after().plan()))
                        .toList(),
                made,
                missing,
                large);
    }

    private static ObjectAddress address(RelationName index) {
        return ObjectAddress.of(ObjectKind.INDEX, index.schema(), index.name());
    }

    private static Stream<Workload.Query> evidence(TriedQuery query) {
        return switch (query) {
            case TriedQuery.Planned(String name, _, TriedQuery.Side was, TriedQuery.Side is) ->
                    Stream.of(
                            new Workload.Query(
                                    name, PlanUses.of(was.plan()), PlanUses.of(is.plan()), ""));
            case TriedQuery.Arrived _ -> Stream.empty();
            case TriedQuery.Refused(String name, _, String problem, _, Plan before) ->
                    before == null
                            ? Stream.empty()
                            : Stream.of(
                                    new Workload.Query(name, PlanUses.of(before), null, problem));
        };
    }

    private static TriedQuery plan(Session was, Session is, NamedQuery query) {
        return switch (explain(was, query)) {
            case Explainer.Explanation.Explained first ->
                    switch (explain(is, query)) {
                        case Explainer.Explanation.Explained second ->
                                new TriedQuery.Planned(
                                        query.name(),
                                        query.sql(),
                                        side(was, query, first),
                                        side(is, query, second));
                        case Explainer.Explanation other -> refused(query, other, first.plan());
                    };
            case Explainer.Explanation other ->
                    explain(is, query) instanceof Explainer.Explanation.Explained later
                            ? new TriedQuery.Arrived(
                                    query.name(),
                                    query.sql(),
                                    problem(query, other),
                                    side(is, query, later))
                            : refused(query, other, null);
        };
    }

    private static Explainer.Explanation explain(Session session, NamedQuery query) {
        return Explainer.explain(
                session, query.sql(), Explainer.Settings.PLAN_ONLY, new StopSignal());
    }

    private static TriedQuery.Side side(
            Session session, NamedQuery query, Explainer.Explanation.Explained explained) {
        return new TriedQuery.Side(explained.plan(), PlannedPages.of(session, query.sql()));
    }

    private static TriedQuery refused(
            NamedQuery query, Explainer.Explanation explanation, @Nullable Plan before) {
        return new TriedQuery.Refused(
                query.name(),
                query.sql(),
                problem(query, explanation),
                explanation instanceof Explainer.Explanation.Failed failed
                        ? at(query, failed.error())
                        : null,
                before);
    }

    private static @Nullable Position at(NamedQuery query, PgError error) {
        return error.position() == 0
                ? null
                : Position.at(
                        query.sql(),
                        Position.offsetOfServerPosition(query.sql(), error.position()));
    }

    private static String problem(NamedQuery query, Explainer.Explanation explanation) {
        return switch (explanation) {
            case Explainer.Explanation.Failed failed -> {
                Position at = at(query, failed.error());
                yield failed.error().message()
                        + (at == null
                                ? ""
                                : " (line "
                                        + at.line()
                                        + ", column "
                                        + at.column()
                                        + " of the query)");
            }
            case Explainer.Explanation.Refused refused -> refused.problem();
            case Explainer.Explanation.ChangesData _ -> "it changes data";
            case Explainer.Explanation.Explained _ -> "";
        };
    }

    @Override
    public void close() {
        ending.run();
    }
}
