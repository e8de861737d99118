package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;

/// Cuts SQL into tokens as the server's scanner would, for colouring, for splitting scripts and for finding words. It never fails: what
/// is not closed reaches to the end. Source: PostgreSQL manual, "Lexical Structure", and `src/backend/parser/scan.l`.
public final class Tokens {
    private static final String OPERATOR_SIGNS = "+-*/<>=~!@#%^&|`?";
    private static final int NONE = Character.MIN_VALUE;

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String sql) {
        this.sql = sql;
    }

    /// All tokens of the text, spaces and comments included.
    public static List<Token> of(String sql) {
        Tokens reading = new Tokens(sql);
        while (reading.at < sql.length()) {
            int start = reading.at;
            Token.Kind kind = reading.next();
            reading.tokens.add(new Token(kind, start, reading.at));
        }
        return reading.tokens;
    }

    private Token.Kind next() {
        char c = sql.charAt(at);
        if (isSpace(c)) {
            return space();
        }
        if (c == '-' && peek(1) == '-') {
            return lineComment();
        }
        if (c == '/' && peek(1) == '*') {
            return blockComment();
        }
        if (c == '\'') {
            return string(0, false);
        }
        if (c == '"') {
            return quotedIdentifier(0);
        }
        if (c == '$') {
            return dollar();
        }
        if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
            return number();
        }
        if (isIdentifierStart(c)) {
            return word();
        }
        if (c == '\\') {
            at = endOfLine();
            return Token.Kind.META_COMMAND;
        }
        return operator();
    }

    private Token.Kind space() {
        while (at < sql.length() && isSpace(sql.charAt(at))) {
            at++;
        }
        return Token.Kind.SPACE;
    }

    private Token.Kind lineComment() {
        at = endOfLine();
        return Token.Kind.COMMENT;
    }

    private Token.Kind blockComment() {
        int depth = 0;
        while (at < sql.length()) {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    break;
                }
            } else {
                at++;
            }
        }
        return Token.Kind.COMMENT;
    }

    private Token.Kind string(int prefix, boolean backslashes) {
        at += prefix + 1;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\\' && backslashes) {
                at = Math.min(at + 2, sql.length());
            } else if (c == '\'' && peek(1) == '\'') {
                at += 2;
            } else {
                at++;
                if (c == '\'') {
                    break;
                }
            }
        }
        return Token.Kind.STRING;
    }

    private Token.Kind quotedIdentifier(int prefix) {
        at += prefix + 1;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '"' && peek(1) == '"') {
                at += 2;
            } else {
                at++;
                if (c == '"') {
                    break;
                }
            }
        }
        return Token.Kind.QUOTED_IDENTIFIER;
    }

    /// A dollar-quoted string, a parameter, or a lonely sign.
    private Token.Kind dollar() {
        int tag = at + 1;
        if (isDigit(peek(1))) {
            while (tag < sql.length() && isDigit(sql.charAt(tag))) {
                tag++;
            }
            at = tag;
            return Token.Kind.PARAMETER;
        }
        while (tag < sql.length() && isIdentifierPart(sql.charAt(tag)) && sql.charAt(tag) != '$') {
            tag++;
        }
        if (tag >= sql.length() || sql.charAt(tag) != '$') {
            at++;
            return Token.Kind.OPERATOR;
        }
        String delimiter = sql.substring(at, tag + 1);
        int close = sql.indexOf(delimiter, tag + 1);
        at = close < 0 ? sql.length() : close + delimiter.length();
        return Token.Kind.STRING;
    }

    private Token.Kind number() {
        if (sql.charAt(at) == '0' && isRadix(peek(1)) && Character.digit(peek(2), 16) >= 0) {
            at += 2;
            skipDigits(16);
            return Token.Kind.NUMBER;
        }
        skipDigits(10);
        if (peek(0) == '.' && peek(1) != '.') {
            at++;
            skipDigits(10);
        }
        boolean signed = peek(1) == '+' || peek(1) == '-';
        if ((peek(0) == 'e' || peek(0) == 'E') && isDigit(signed ? peek(2) : peek(1))) {
            at += signed ? 2 : 1;
            skipDigits(10);
        }
        return Token.Kind.NUMBER;
    }

    private void skipDigits(int radix) {
        while (Character.digit(peek(0), radix) >= 0
                || (peek(0) == '_' && Character.digit(peek(1), radix) >= 0)) {
            at++;
        }
    }

    private Token.Kind word() {
        char c = Character.toLowerCase(sql.charAt(at));
        if (peek(1) == '\'' && (c == 'e' || c == 'b' || c == 'x' || c == 'n')) {
            return string(1, c == 'e');
        }
        if (c == 'u' && peek(1) == '&' && peek(2) == '\'') {
            return string(2, false);
        }
        if (c == 'u' && peek(1) == '&' && peek(2) == '"') {
            return quotedIdentifier(2);
        }
        int start = at;
        while (at < sql.length() && isIdentifierPart(sql.charAt(at))) {
            at++;
        }
        return Keywords.isKeyword(sql.substring(start, at))
                ? Token.Kind.KEYWORD
                : Token.Kind.IDENTIFIER;
    }

    /// A run of operator signs ends where a comment begins; every other sign stands alone.
    private Token.Kind operator() {
        boolean run = isOperatorSign(sql.charAt(at));
        if (!run && sql.startsWith("::", at)) {
            at++;
        }
        at++;
        while (run
                && at < sql.length()
                && isOperatorSign(sql.charAt(at))
                && !sql.startsWith("--", at)
                && !sql.startsWith("/*", at)) {
            at++;
        }
        return Token.Kind.OPERATOR;
    }

    private char peek(int distance) {
        int index = at + distance;
        return index < sql.length() ? sql.charAt(index) : (char) NONE;
    }

    private int endOfLine() {
        int end = sql.indexOf('\n', at);
        return end < 0 ? sql.length() : end;
    }

    private static boolean isOperatorSign(char c) {
        return OPERATOR_SIGNS.indexOf(c) >= 0;
    }

    private static boolean isRadix(char c) {
        return "xXoObB".indexOf(c) >= 0;
    }

    /// The byte order mark that some editors leave at the start counts as space.
    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\uFEFF';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isIdentifierStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    private static boolean isIdentifierPart(char c) {
        return isIdentifierStart(c) || isDigit(c) || c == '$';
    }
}
