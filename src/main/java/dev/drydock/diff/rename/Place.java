package dev.drydock.diff.rename;

import java.util.List;
import java.util.function.Predicate;

/// Where a part stands among those that stay: how many that don't are between it and the last that does.
final class Place {
    private Place() {}

    /// The place as words that are equal for equal places.
    ///
    /// @param here the names of the whole's parts, in their order
    /// @param stays whether the other whole has a part of that name
    static String of(String part, List<String> here, Predicate<String> stays) {
        String left = "";
        int number = 0;
        for (String each : here.subList(0, here.indexOf(part))) {
            if (stays.test(each)) {
                left = each;
                number = 0;
            } else {
                number++;
            }
        }
        return number + " after " + left;
    }
}
