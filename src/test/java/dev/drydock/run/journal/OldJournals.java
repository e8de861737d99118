package dev.drydock.run.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;

/// Makes journals as they were written when less was kept.
public final class OldJournals {
    private OldJournals() {}

    /// Takes a field out of the checkpoints of the only run, in which it must be.
    public static void forget(Sandbox database, String field) throws JsonProcessingException {
        try (Session session = database.open()) {
            String written =
                    session.queryOne(
                            "SELECT encode(checkpoints, 'base64') FROM drydock.run",
                            row -> row.string(1));
            ObjectNode checkpoints = (ObjectNode) new JsonMapper().readTree(Zipped.unzip(written));
            assertThat(checkpoints.remove(field)).as(field).isNotNull();
            session.update(
                    "UPDATE drydock.run SET checkpoints = decode(?, 'base64')",
                    Zipped.zip(checkpoints.toString()));
        }
    }
}
