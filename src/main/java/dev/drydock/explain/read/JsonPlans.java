package dev.drydock.explain.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;

/// EXPLAIN (FORMAT JSON). What stands before a mistake is kept.
final class JsonPlans {
    /// Two levels of JSON for each level of a plan.
    private static final int NESTING_MAX = 100_000;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(NESTING_MAX)
                                    .maxNumberLength(1_000)
                                    .build())
                    .build();

    private JsonPlans() {}

    /// Whether a line can be the first of such a plan.
    static boolean startsAt(Line line) {
        String text = line.text().strip();
        return text.matches("(\\[\\s*)?\\{?|(\\[\\s*)?\\{\\s*\".*|\\[\\s*\\{.*") && !text.isEmpty();
    }

    static Found read(Excerpt excerpt) {
        TreeBuilder builder = new TreeBuilder();
        try (JsonParser parser = JSON.createParser(excerpt.text())) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                event(parser, token, builder);
                if (builder.isComplete()) {
                    break;
                }
                token = parser.nextToken();
            }
            return new Found(builder.tree(), null, place(parser.currentTokenLocation()).line() + 1);
        } catch (JsonProcessingException e) {
            return new Found(
                    builder.tree(), new Fault(problem(e), place(e.getLocation())), excerpt.size());
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string can't fail", e);
        }
    }

    private static void event(JsonParser parser, JsonToken token, TreeBuilder builder)
            throws IOException {
        Place place = place(parser.currentTokenLocation());
        switch (token) {
            case START_OBJECT -> builder.openGroup(place);
            case START_ARRAY -> builder.openItems(place);
            case END_OBJECT, END_ARRAY -> builder.close();
            case FIELD_NAME -> builder.name(parser.currentName());
            case VALUE_STRING -> builder.value(parser.getText(), true, place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL ->
                    builder.value(parser.getText(), false, place);
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw new IllegalStateException("no such token in a string: " + token);
        }
    }

    private static String problem(JsonProcessingException e) {
        return e instanceof JsonEOFException
                ? "The JSON ends before the plan does"
                : "This is no JSON: " + e.getOriginalMessage().lines().findFirst().orElse("");
    }

    private static Place place(@Nullable JsonLocation location) {
        return location == null
                ? new Place(0, 0)
                : new Place(
                        Math.max(0, location.getLineNr() - 1),
                        Math.max(0, location.getColumnNr() - 1));
    }
}
