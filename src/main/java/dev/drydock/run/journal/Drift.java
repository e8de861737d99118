package dev.drydock.run.journal;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An object that looks different from what a run has left or expects.
///
/// @param object its address in words, such as `column shop.orders.total`
/// @param expected what it should be, or null when it should not be there
/// @param found what it is, or null when it is not there
public record Drift(String object, @Nullable String expected, @Nullable String found) {
    /// A component of a record's text; commas inside of brackets and texts may cut one short, which costs nothing but beauty.
    private static final Pattern COMPONENT =
            Pattern.compile(
                    "(?:^\\w+\\[|, )([a-z]\\w*)=(.*?)(?=, [a-z]\\w*=|\\]$)", Pattern.DOTALL);

    /// A part of an object that is different.
    ///
    /// @param name such as `default`
    /// @param before what it was, or null when it was not there
    /// @param now what it is, or null when it is not there any more
    public record Part(String name, @Nullable String before, @Nullable String now) {}

    /// What is different of an object that is there and should be; empty when that can't be told apart.
    public List<Part> parts() {
        if (expected == null || found == null) {
            return List.of();
        }
        Map<String, String> wanted = components(expected);
        Map<String, String> there = components(found);
        TreeSet<String> names = new TreeSet<>(wanted.keySet());
        names.addAll(there.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(wanted.get(name), there.get(name)))
                .map(name -> new Part(name, wanted.get(name), there.get(name)))
                .toList();
    }

    /// One line for people.
    public String words() {
        if (expected == null) {
            return object + " is there, and should not be";
        }
        if (found == null) {
            return object + " is not there, and should be";
        }
        String differences =
                parts().stream()
                        .map(part ->
                                part.name()
                                        + " is "
                                        + Objects.requireNonNullElse(part.now(), "not there")
                                        + " instead of "
                                        + Objects.requireNonNullElse(part.before(), "not there"))
                        .collect(Collectors.joining("; "));
        return object + " is different: " + (differences.isEmpty() ? found : differences);
    }

    private static Map<String, String> components(String text) {
        Map<String, String> components = new LinkedHashMap<>();
        Matcher matcher = COMPONENT.matcher(text);
        while (matcher.find()) {
            components.merge(matcher.group(1), matcher.group(2), (one, more) -> one + ", " + more);
        }
        return components;
    }
}
