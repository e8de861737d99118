package dev.drydock.lab;

import dev.drydock.catalog.statistics.Statistics;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.StatisticsWriter;
import dev.drydock.postgres.Target;
import dev.drydock.sandbox.PrivateServer;

import java.util.List;

/// A database on a lab's server while it is being made.
///
/// @param deviations what can't be as in the other database is added here
record LabBuild(PrivateServer server, String database, List<String> deviations) {
    /// The database; another target after each stop of the server.
    Target target() {
        return server.target().withDatabase(database);
    }

    Session open() {
        return Session.open(target());
    }

    /// Makes the database with schema and statistics. Its files are still small.
    void make(LabContent content) {
        Statistics statistics = content.statistics();
        try (Session session = Session.open(server.target())) {
            new LabDatabase(session, database).create(statistics, deviations);
        }
        try (Session session = open()) {
            deviations.addAll(SchemaStatements.run(session, content.schema()));
        }
        try (Session session = open()) {
            deviations.addAll(StatisticsWriter.write(session, statistics));
        }
    }

    /// What is to be done with its files.
    Inflation inflation(Statistics statistics) {
        try (Session session = open()) {
            return Inflation.of(session, statistics, IndexTwins.make(session, statistics));
        }
    }

    void dropTwins() {
        try (Session session = open()) {
            IndexTwins.drop(session);
        }
    }
}
