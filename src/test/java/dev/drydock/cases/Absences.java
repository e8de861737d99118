package dev.drydock.cases;

import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a migration takes away and brings back in another transaction, so that it is missing, or nobody's, from one commit to another. An index
/// that only makes queries faster may be, where building it would stop writers.
final class Absences {
    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\".(;])+";
    private static final String PATH = NAME + "(?:\\." + NAME + ")*";
    private static final Pattern DROPS =
            Pattern.compile(
                    "DROP (?:\\w+ )+?(" + PATH + ").*|ALTER \\w+ " + PATH + " DROP CONSTRAINT (.+)",
                    Pattern.DOTALL);
    private static final Pattern MAKES =
            Pattern.compile(
                    "CREATE (?!INDEX CONCURRENTLY).*|ALTER \\w+ "
                            + PATH
                            + " ADD CONSTRAINT ("
                            + NAME
                            + ").*",
                    Pattern.DOTALL);
    private static final Pattern GIVES =
            Pattern.compile("(?:GRANT|REVOKE|ALTER .* OWNER TO|COMMENT ON|SECURITY LABEL)\\b.*");

    private final Map<String, Integer> gone = new HashMap<>();
    private final Map<String, Integer> back = new HashMap<>();
    private final List<String> absences = new ArrayList<>();

    private Absences() {}

    static List<String> of(Migration migration) {
        Absences absences = new Absences();
        migration.steps().forEach(absences::look);
        return absences.absences;
    }

    private void look(Step step) {
        Matcher drops = DROPS.matcher(step.sql());
        Matcher makes = MAKES.matcher(step.sql());
        if (drops.matches()) {
            gone.put(key(step, drops.group(2)), step.transaction());
        } else if (makes.matches()) {
            String key = key(step, makes.group(1));
            Integer from = gone.remove(key);
            if (from != null) {
                back.put(key, step.transaction());
                tell(from, step);
            }
        } else if (GIVES.matcher(step.sql()).matches()) {
            Integer from = back.get(key(step, null));
            if (from != null) {
                tell(from, step);
            }
        }
    }

    /// The object that a step is about: a constraint by its name too, as one step may serve a column.
    private static String key(Step step, String constraint) {
        return step.serves().getFirst() + (constraint == null ? "" : " " + constraint);
    }

    private void tell(int from, Step step) {
        if (from != step.transaction()) {
            absences.add("transaction " + from + " to " + step.transaction() + ": " + step.sql());
        }
    }
}
