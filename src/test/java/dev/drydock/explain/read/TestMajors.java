package dev.drydock.explain.read;

import java.util.List;
import java.util.stream.Stream;

/// The versions of PostgreSQL to try: the oldest and the newest, or those that `-Ddrydock.majors` names.
final class TestMajors {
    private TestMajors() {}

    static List<Integer> chosen() {
        return Stream.of(System.getProperty("drydock.majors", "14,18").split(","))
                .map(Integer::valueOf)
                .toList();
    }
}
