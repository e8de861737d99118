package dev.drydock.lab;

import dev.drydock.catalog.statistics.Statistics;
import dev.drydock.explain.Plan;
import dev.drydock.explain.advice.Surroundings;
import dev.drydock.postgres.Explainer;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.StopSignal;
import dev.drydock.postgres.SurroundingsReader;
import dev.drydock.postgres.Target;
import dev.drydock.sandbox.PrivateServer;

import java.util.ArrayList;
import java.util.List;

/// An empty database that plans as another would: the same schema, statistics and settings, and files that have the other's size
/// without taking its space. Only good for plans: whoever runs a query there reads pages without rows.
public final class Lab implements AutoCloseable {
    private static final String DATABASE = "lab";

    private final PrivateServer server;
    private final LabContent content;
    private final List<String> deviations;

    private Lab(PrivateServer server, LabContent content, List<String> deviations) {
        this.server = server;
        this.content = content;
        this.deviations = List.copyOf(deviations);
    }

    /// Makes a lab; takes about as long as building the schema.
    ///
    /// @throws dev.drydock.sandbox.SandboxException when there is no server of that major version or the disk is full
    public static Lab open(LabContent content) {
        Statistics statistics = content.statistics();
        List<String> deviations = new ArrayList<>(statistics.unseen());
        PrivateServer server = PrivateServer.start(statistics.majorVersion());
        try {
            LabBuild build = new LabBuild(server, DATABASE, deviations);
            build.make(content);
            server.whileStopped(build.inflation(statistics)::apply);
            build.dropTwins();
            return new Lab(server, content, deviations);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /// The database, as superuser.
    public Target target() {
        return server.target().withDatabase(DATABASE);
    }

    /// What it was made of.
    public LabContent content() {
        return content;
    }

    PrivateServer server() {
        return server;
    }

    /// In what it differs from what it was read from, for people; a plan that this concerns may differ too.
    public List<String> deviations() {
        return deviations;
    }

    /// The plan of a query, which is not run.
    public Explainer.Explanation explain(String query) {
        try (Session session = Session.open(target())) {
            return Explainer.explain(
                    session, query, Explainer.Settings.PLAN_ONLY, new StopSignal());
        }
    }

    /// What is known about the tables of a plan that was made here.
    public Surroundings surroundings(Plan plan) {
        try (Session session = Session.open(target())) {
            Surroundings here = SurroundingsReader.read(session, plan);
            StatisticsAges ages = content.ages();
            return ages == null ? here : ages.over(here);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
