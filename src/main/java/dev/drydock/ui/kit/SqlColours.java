package dev.drydock.ui.kit;

import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

import java.util.Collection;
import java.util.List;

/// Which style class each character of an SQL text has.
final class SqlColours {
    private SqlColours() {}

    static StyleSpans<Collection<String>> of(String sql) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        spans.add(List.of(), sql.length());
        return spans.create();
    }
}
