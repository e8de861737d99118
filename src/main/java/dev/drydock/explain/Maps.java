package dev.drydock.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Copies of maps that keep their order.
final class Maps {
    private Maps() {}

    static <K, V> SequencedMap<K, V> copy(SequencedMap<K, V> map) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
    }
}
