package dev.drydock.explain.read;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.util.List;
import java.util.regex.Pattern;

/// EXPLAIN (FORMAT YAML). What stands before a mistake is kept.
final class YamlPlans {
    private static final Pattern START =
            Pattern.compile("\\s*(- )?(Plan|Query Text|Query Parameters|Query Identifier):.*");
    private static final Pattern AT_MARGIN = Pattern.compile("(- )?[A-Z][A-Za-z ]*:( .*)?");
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setLabel("plan").setCodePointLimit(Integer.MAX_VALUE).build();

    private YamlPlans() {}

    /// Whether these lines begin with such a plan. A query's text alone does not tell YAML from TEXT, the key `Plan` does.
    static boolean startAt(Excerpt excerpt) {
        if (!START.matcher(excerpt.line(0).text()).matches()) {
            return false;
        }
        for (Line line : excerpt.lines()) {
            String text = line.text().strip();
            if (text.equals("Plan:") || text.equals("- Plan:")) {
                return true;
            }
            if (NodeLine.isRoot(line)) {
                return false;
            }
        }
        return false;
    }

    static Found read(Excerpt whole) {
        Excerpt excerpt = whole.to(end(whole));
        TreeBuilder builder = new TreeBuilder();
        try {
            for (Event event : new Parse(SETTINGS).parseString(excerpt.text())) {
                event(event, builder);
            }
            return new Found(builder.tree(), missing(builder.tree(), excerpt), excerpt.size());
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(YamlPlans::place).orElse(new Place(0, 0));
            String what = e.getProblem() == null ? e.getContext() : e.getProblem();
            return new Found(
                    builder.tree(), new Fault("This is no YAML: " + what, place), excerpt.size());
        } catch (YamlEngineException e) {
            return new Found(
                    builder.tree(),
                    new Fault("This is no YAML: " + e.getMessage(), new Place(0, 0)),
                    excerpt.size());
        }
    }

    /// YAML that was cut between two lines is YAML still.
    private static @Nullable Fault missing(Tree tree, Excerpt excerpt) {
        List<Tree> plans = tree instanceof Tree.Items items ? items.list() : List.of(tree);
        for (Tree plan : plans) {
            Fault fault =
                    plan instanceof Tree.Group group
                            ? TextShape.missing(group, excerpt, excerpt.size())
                            : null;
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    /// A plan ends before the first line that stands at the margin and is neither a key nor an item.
    private static int end(Excerpt excerpt) {
        for (int i = 1; i < excerpt.size(); i++) {
            String text = excerpt.line(i).text();
            if (text.isBlank() || (!text.startsWith(" ") && !AT_MARGIN.matcher(text).matches())) {
                return i;
            }
        }
        return excerpt.size();
    }

    private static void event(Event event, TreeBuilder builder) {
        Place place = event.getStartMark().map(YamlPlans::place).orElse(new Place(0, 0));
        switch (event.getEventId()) {
            case MappingStart -> builder.openGroup(place);
            case SequenceStart -> builder.openItems(place);
            case MappingEnd, SequenceEnd -> builder.close();
            case Scalar -> {
                ScalarEvent scalar = (ScalarEvent) event;
                if (builder.awaitsName()) {
                    builder.name(scalar.getValue());
                } else {
                    builder.value(
                            scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN, place);
                }
            }
            case Alias, Comment, DocumentStart, DocumentEnd, StreamStart, StreamEnd -> {}
        }
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine(), mark.getColumn());
    }
}
