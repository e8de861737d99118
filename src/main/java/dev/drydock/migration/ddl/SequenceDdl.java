package dev.drydock.migration.ddl;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Sequence;
import dev.drydock.catalog.Sequence.Options;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;

/// CREATE, ALTER and DROP SEQUENCE.
final class SequenceDdl {
    private SequenceDdl() {}

    /// The sequence without its owner: the column may not be there yet, see `own`.
    static Step create(Sequence sequence) {
        return Step.Ddl.of(
                sequence.address(),
                "CREATE "
                        + (sequence.unlogged() ? "UNLOGGED " : "")
                        + "SEQUENCE "
                        + sequence.address().sql()
                        + " AS "
                        + sequence.dataType()
                        + different(defaults(sequence.dataType()), sequence.options())
                                .replace(" RESTART", ""),
                "Create sequence " + sequence.address().words());
    }

    static Step own(Sequence sequence) {
        ObjectAddress owner = sequence.ownedBy();
        String column =
                owner == null ? "NONE" : owner.sql() + "." + Identifier.quote(owner.partName());
        return Step.Ddl.of(
                sequence.address(),
                "ALTER SEQUENCE " + sequence.address().sql() + " OWNED BY " + column,
                owner == null
                        ? "Let sequence " + sequence.address().words() + " live on its own"
                        : "Let sequence "
                                + sequence.address().words()
                                + " go with "
                                + owner.words());
    }

    static Step drop(Sequence sequence) {
        return Step.Ddl.of(
                        sequence.address(),
                        "DROP SEQUENCE " + sequence.address().sql(),
                        "Drop sequence " + sequence.address().words())
                .in(Phase.CONTRACT);
    }

    /// What differs, without another owner: its column may not be there yet, see `own`.
    static List<Step> alter(Sequence before, Sequence after) {
        List<Step> steps = new ArrayList<>();
        String type = before.dataType().equals(after.dataType()) ? "" : " AS " + after.dataType();
        String options =
                different(
                        retyped(before.options(), before.dataType(), after.dataType()),
                        after.options());
        if (!type.isEmpty() || !options.isEmpty()) {
            steps.add(
                    Step.Ddl.of(
                            after.address(),
                            "ALTER SEQUENCE " + after.address().sql() + type + options,
                            "Change the options of sequence " + after.address().words()));
        }
        if (before.unlogged() != after.unlogged()) {
            steps.add(
                    Step.Ddl.of(
                            after.address(),
                            "ALTER SEQUENCE "
                                    + after.address().sql()
                                    + (after.unlogged() ? " SET UNLOGGED" : " SET LOGGED"),
                            "Change the persistence of sequence " + after.address().words()));
        }
        if (before.ownedBy() != null && after.ownedBy() == null) {
            steps.add(own(after));
        }
        return steps;
    }

    /// What a sequence of this type has when nothing is said, counting upwards.
    static Options defaults(String dataType) {
        long maximum =
                switch (dataType) {
                    case "smallint" -> Short.MAX_VALUE;
                    case "integer" -> Integer.MAX_VALUE;
                    default -> Long.MAX_VALUE;
                };
        return new Options(1, 1, 1, maximum, 1, false);
    }

    /// The options with limits that the type allows.
    static Options within(Options options, String type) {
        long maximum = defaults(type).maximum();
        return new Options(
                Math.clamp(options.start(), -maximum - 1, maximum),
                options.increment(),
                Math.clamp(options.minimum(), -maximum - 1, maximum),
                Math.clamp(options.maximum(), -maximum - 1, maximum),
                options.cache(),
                options.cycle());
    }

    /// What `AS` another type makes of the options: a limit that was the old type's own becomes the new one's.
    static Options retyped(Options options, String before, String after) {
        if (before.equals(after)) {
            return options;
        }
        long maximum = defaults(before).maximum();
        long newMaximum = defaults(after).maximum();
        return new Options(
                options.start(),
                options.increment(),
                options.minimum() == -maximum - 1 ? -newMaximum - 1 : options.minimum(),
                options.maximum() == maximum ? newMaximum : options.maximum(),
                options.cache(),
                options.cycle());
    }

    /// The clauses that lead from one set of options to the other, each after a space.
    static String different(Options before, Options after) {
        StringBuilder joined = new StringBuilder();
        clauses(before, after).forEach(clause -> joined.append(' ').append(clause));
        return joined.toString();
    }

    /// The clauses that lead from one set of options to the other.
    static List<String> clauses(Options before, Options after) {
        List<String> clauses = new ArrayList<>();
        if (before.increment() != after.increment()) {
            clauses.add("INCREMENT BY " + after.increment());
        }
        if (before.minimum() != after.minimum()) {
            clauses.add("MINVALUE " + after.minimum());
        }
        if (before.maximum() != after.maximum()) {
            clauses.add("MAXVALUE " + after.maximum());
        }
        if (before.start() != after.start()) {
            clauses.add("START WITH " + after.start());
        }
        if (after.maximum() < before.minimum() || after.minimum() > before.maximum()) {
            clauses.add("RESTART");
        }
        if (before.cache() != after.cache()) {
            clauses.add("CACHE " + after.cache());
        }
        if (before.cycle() != after.cycle()) {
            clauses.add(after.cycle() ? "CYCLE" : "NO CYCLE");
        }
        return clauses;
    }
}
