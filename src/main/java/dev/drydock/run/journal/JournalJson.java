package dev.drydock.run.journal;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.drydock.migration.Step;

/// Records as JSON and back, by the names of their components.
final class JournalJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                    .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                    .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                    .addMixIn(Step.class, Steps.class)
                    .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Step.Ddl.class, name = "ddl"),
        @JsonSubTypes.Type(value = Step.Validate.class, name = "validate"),
        @JsonSubTypes.Type(value = Step.Backfill.class, name = "backfill"),
        @JsonSubTypes.Type(value = Step.Pause.class, name = "pause"),
    })
    private interface Steps {}

    private JournalJson() {}

    /// @param type tells of which type the members of a list are, which would be lost otherwise
    static <T> String write(T value, TypeReference<T> type) {
        try {
            return MAPPER.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can be written", e);
        }
    }

    /// @throws JournalUnreadable when the text is something else
    static <T> T read(String text, TypeReference<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new JournalUnreadable(
                    "The journal was written by another version of Drydock, or damaged: "
                            + e.getOriginalMessage(),
                    e);
        }
    }
}
