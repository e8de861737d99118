package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;

/// Cuts a script into statements at its semicolons, as psql does: not inside of strings, comments, parentheses, or the body of an SQL
/// routine (`BEGIN ATOMIC … END`). The lines with which pg_dump restricts psql are skipped.
public final class Statements {
    private final String script;
    private final List<Token> tokens;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Token> current = new ArrayList<>();
    private int parentheses;
    private int blocks;

    private Statements(String script) {
        this.script = script;
        this.tokens = Tokens.of(script).stream().filter(Token::isSignificant).toList();
    }

    /// Cuts a script; a script with nothing in it has no statements.
    public static Script split(String script) {
        return new Statements(script).split();
    }

    private Script split() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.META_COMMAND) {
                if (!isRestriction(token)) {
                    return refused(
                            token, "is a command of psql, not SQL. Remove it from the script.");
                }
            } else if (token.isSign(script, ';') && parentheses == 0 && blocks == 0) {
                if (isCopyFromStdin()) {
                    return refused(
                            current.getFirst(),
                            "reads its data from the script, which only psql can do. Write INSERT"
                                    + " statements instead.");
                }
                finish();
            } else {
                add(token, i);
            }
        }
        finish();
        return new Script.Ready(statements);
    }

    private void add(Token token, int index) {
        current.add(token);
        if (token.isSign(script, '(')) {
            parentheses++;
        } else if (token.isSign(script, ')')) {
            parentheses = Math.max(0, parentheses - 1);
        } else if (blocks > 0) {
            if (token.isWord(script, "case")) {
                blocks++;
            } else if (token.isWord(script, "end")) {
                blocks--;
            }
        } else if (token.isWord(script, "atomic") && isRoutineBodyBefore(index)) {
            blocks = 1;
        }
    }

    private boolean isRoutineBodyBefore(int index) {
        return current.size() > 3
                && tokens.get(index - 1).isWord(script, "begin")
                && current.getFirst().isWord(script, "create")
                && current.stream()
                        .limit(4)
                        .anyMatch(token ->
                                token.isWord(script, "function")
                                        || token.isWord(script, "procedure"));
    }

    private boolean isCopyFromStdin() {
        if (current.isEmpty() || !current.getFirst().isWord(script, "copy")) {
            return false;
        }
        for (int i = 1; i < current.size(); i++) {
            if (current.get(i - 1).isWord(script, "from")
                    && current.get(i).isWord(script, "stdin")) {
                return true;
            }
        }
        return false;
    }

    private void finish() {
        if (!current.isEmpty()) {
            int start = current.getFirst().start();
            Position position = Position.at(script, start);
            statements.add(
                    new Statement(
                            script.substring(start, current.getLast().end()),
                            start,
                            position.line(),
                            position.column()));
        }
        current.clear();
        parentheses = 0;
        blocks = 0;
    }

    private boolean isRestriction(Token token) {
        String command = token.text(script);
        return command.startsWith("\\restrict ") || command.startsWith("\\unrestrict ");
    }

    private Script refused(Token token, String problem) {
        Position position = Position.at(script, token.start());
        int end = script.indexOf('\n', token.start());
        String command = script.substring(token.start(), end < 0 ? script.length() : end).strip();
        return new Script.Refused(
                command, "“" + command + "” " + problem, position.line(), position.column());
    }
}
