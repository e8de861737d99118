package dev.drydock.ui.kit;

import dev.drydock.sql.Token;
import dev.drydock.sql.Tokens;

import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

import java.util.Collection;
import java.util.List;

/// Which style class each character of an SQL text has.
final class SqlColours {
    private SqlColours() {}

    static StyleSpans<Collection<String>> of(String sql) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        spans.add(List.of(), 0);
        List<Token> tokens = Tokens.of(sql);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            spans.add(style(tokens, i, sql), token.end() - token.start());
        }
        return spans.create();
    }

    private static List<String> style(List<Token> tokens, int at, String sql) {
        return switch (tokens.get(at).kind()) {
            case KEYWORD -> List.of("sql-keyword");
            case STRING -> List.of("sql-string");
            case NUMBER, PARAMETER -> List.of("sql-number");
            case COMMENT, META_COMMAND -> List.of("sql-comment");
            case IDENTIFIER -> isCalled(tokens, at, sql) ? List.of("sql-function") : List.of();
            case QUOTED_IDENTIFIER, OPERATOR, SPACE -> List.of();
        };
    }

    private static boolean isCalled(List<Token> tokens, int at, String sql) {
        return at + 1 < tokens.size() && tokens.get(at + 1).isSign(sql, '(');
    }
}
