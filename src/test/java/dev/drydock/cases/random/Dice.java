package dev.drydock.cases.random;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Random;

/// Chance, repeated by a seed.
final class Dice {
    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /// A number from zero on, below the end.
    int below(int end) {
        return random.nextInt(end);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /// Any of a list, or null when it is empty.
    <T> @Nullable T any(List<T> list) {
        return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
    }
}
