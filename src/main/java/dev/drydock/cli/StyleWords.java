package dev.drydock.cli;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Approach;
import dev.drydock.migration.Style;
import dev.drydock.migration.Wishes;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// What `--style` says: one word for all tables, and `name=word` for some, or for parts of them.
final class StyleWords {
    private StyleWords() {}

    /// Understands the words.
    static Wishes parse(List<String> words, boolean keepNames, StyleNames names) {
        Approach approach = Approach.AUTO;
        SortedMap<ObjectAddress, Style> byObject = new TreeMap<>();
        for (String word : words) {
            int equals = word.lastIndexOf('=');
            if (equals < 0) {
                approach = approach(word);
            } else {
                byObject.put(names.find(word.substring(0, equals)), style(word, equals));
            }
        }
        return new Wishes(approach, byObject, keepNames);
    }

    private static Approach approach(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "auto" -> Approach.AUTO;
            case "online" -> Approach.ONLINE;
            case "direct" -> Approach.DIRECT;
            default ->
                    throw CliException.badUse(
                            "--style " + word + ": write auto, online, direct or NAME=STYLE.");
        };
    }

    private static Style style(String word, int equals) {
        return switch (word.substring(equals + 1).toLowerCase(Locale.ROOT)) {
            case "online" -> Style.ONLINE;
            case "direct", "plain" -> Style.DIRECT;
            default ->
                    throw CliException.badUse(
                            "--style " + word + ": it is changed online or direct.");
        };
    }
}
