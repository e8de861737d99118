package dev.drydock.sql;

/// A stretch of SQL text. Tokens follow each other without a gap, so that all together are the text.
///
/// @param start where it begins, in `char`s of the text
/// @param end where the next one begins
public record Token(Kind kind, int start, int end) {
    /// What a token is. A name that needs no quotes and is no key word is an `IDENTIFIER`, a quoted one a `QUOTED_IDENTIFIER`.
    public enum Kind {
        KEYWORD,
        IDENTIFIER,
        QUOTED_IDENTIFIER,
        STRING,
        NUMBER,
        PARAMETER,
        COMMENT,
        OPERATOR,
        META_COMMAND,
        SPACE
    }

    public String text(String sql) {
        return sql.substring(start, end);
    }

    /// Whether it means something to the server.
    public boolean isSignificant() {
        return kind != Kind.SPACE && kind != Kind.COMMENT;
    }

    /// Whether it is this unquoted word, in whatever case.
    public boolean isWord(String sql, String word) {
        return (kind == Kind.KEYWORD || kind == Kind.IDENTIFIER)
                && end - start == word.length()
                && sql.regionMatches(true, start, word, 0, word.length());
    }

    /// Whether it is this single character outside of names, strings and comments.
    public boolean isSign(String sql, char sign) {
        return kind == Kind.OPERATOR && end - start == 1 && sql.charAt(start) == sign;
    }
}
