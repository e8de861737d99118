package dev.drydock.lab;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import org.jspecify.annotations.Nullable;

/// What a lab is made of, as JSON that may be sent to somebody who has no access to the database. `docs/lab.md` tells its form.
///
/// @param drydock always `lab`
/// @param version of the form
public record LabFile(String drydock, int version, LabContent content) {
    private static final String KIND = "lab";
    private static final int VERSION = 1;
    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                    .setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE);

    /// What came of reading.
    public sealed interface Reading {
        record Read(LabContent content) implements Reading {}

        /// The text is no lab, or one of a later Drydock.
        ///
        /// @param line counts from 1; 0 when the whole text is meant
        record Refused(String problem, int line, int column) implements Reading {}
    }

    /// Writes.
    public static String write(LabContent content) {
        try {
            return JSON.writeValueAsString(new LabFile(KIND, VERSION, content)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reads what `write` wrote.
    public static Reading read(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root == null || !KIND.equals(root.path("drydock").asText())) {
                return new Reading.Refused(
                        "This is no lab: it does not say \"drydock\": \"lab\".", 0, 0);
            }
            if (root.path("version").asInt() != VERSION) {
                return new Reading.Refused(
                        "This lab has form "
                                + root.path("version").asText()
                                + ", and this Drydock reads form "
                                + VERSION
                                + ": use the Drydock that wrote it, or export it again.",
                        0,
                        0);
            }
            return checked(JSON.treeToValue(root, LabFile.class).content());
        } catch (JsonProcessingException e) {
            return e.getLocation() == null
                    ? new Reading.Refused(e.getOriginalMessage(), 0, 0)
                    : new Reading.Refused(
                            e.getOriginalMessage(),
                            e.getLocation().getLineNr(),
                            e.getLocation().getColumnNr());
        }
    }

    private static Reading checked(@Nullable LabContent content) {
        return content == null
                ? new Reading.Refused("This lab has no content.", 0, 0)
                : new Reading.Read(content);
    }
}
