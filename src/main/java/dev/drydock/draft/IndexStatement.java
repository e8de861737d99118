package dev.drydock.draft;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.sql.Identifier;
import dev.drydock.sql.Token;
import dev.drydock.sql.Tokens;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A statement `CREATE INDEX … ON table (…)` that somebody proposes, to be staged as an edit.
///
/// @param schema of the table, or null where the statement does not say it
/// @param table the table's name
/// @param unique whether the index keeps values unique
/// @param definition what stands after the table's name
public record IndexStatement(
        @Nullable String schema, String table, boolean unique, String definition) {
    private static final int NAME_MAX_BYTES = 63;

    /// Reads one; null when it is another statement, or has a form that nobody proposes.
    public static @Nullable IndexStatement read(String sql) {
        List<Token> tokens = Tokens.of(sql).stream().filter(Token::isSignificant).toList();
        int on = 0;
        while (on < tokens.size() && !tokens.get(on).isWord(sql, "on")) {
            on++;
        }
        boolean unique = tokens.size() > 1 && tokens.get(1).isWord(sql, "unique");
        int index = unique ? 2 : 1;
        if (on + 2 >= tokens.size()
                || !tokens.getFirst().isWord(sql, "create")
                || !tokens.get(index).isWord(sql, "index")) {
            return null;
        }
        String first = tokens.get(on + 1).text(sql);
        boolean qualified = tokens.get(on + 2).text(sql).equals(".");
        int last = qualified ? on + 3 : on + 1;
        if (last + 1 >= tokens.size()) {
            return null;
        }
        String definition = sql.substring(tokens.get(last + 1).start()).strip();
        return new IndexStatement(
                qualified ? Identifier.unquote(first) : null,
                Identifier.unquote(tokens.get(last).text(sql)),
                unique,
                definition.endsWith(";")
                        ? definition.substring(0, definition.length() - 1).strip()
                        : definition);
    }

    /// The edit that adds it to what is wanted, with a name that nothing has yet; null when there is no such table, or several.
    public @Nullable Edit edit(Catalog wanted) {
        List<ObjectAddress> tables =
                Stream.of(ObjectKind.TABLE, ObjectKind.MATERIALIZED_VIEW)
                        .flatMap(kind ->
                                wanted.objects().keySet().stream()
                                        .filter(address -> address.kind() == kind))
                        .filter(address ->
                                address.name().equals(table)
                                        && (schema == null || schema.equals(address.schema())))
                        .toList();
        if (tables.size() != 1) {
            return null;
        }
        ObjectAddress on = tables.getFirst();
        return new Edit.AddIndex(free(on, wanted), on, unique, definition);
    }

    /// Whether an edit adds this.
    public boolean isAddedBy(Edit edit) {
        return edit instanceof Edit.AddIndex add
                && add.table().name().equals(table)
                && (schema == null || schema.equals(add.table().schema()))
                && add.unique() == unique
                && add.definition().equals(definition);
    }

    private ObjectAddress free(ObjectAddress on, Catalog wanted) {
        String schemaName = String.valueOf(on.schema());
        for (int i = 0; ; i++) {
            String ending = "_idx" + (i == 0 ? "" : String.valueOf(i));
            String name = cut(base(), NAME_MAX_BYTES - ending.length()) + ending;
            boolean taken =
                    wanted.objects().keySet().stream()
                            .anyMatch(address ->
                                    schemaName.equals(address.schema())
                                            && address.name().equals(name));
            if (!taken) {
                return ObjectAddress.of(ObjectKind.INDEX, schemaName, name);
            }
        }
    }

    /// As the server names them: the table and the words of its keys.
    private String base() {
        List<String> words = new ArrayList<>(List.of(table));
        int depth = 0;
        for (Token token : Tokens.of(definition)) {
            String text = token.text(definition);
            depth += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
            if (depth == 0 && words.size() > 1) {
                break;
            }
            boolean isName =
                    token.kind() == Token.Kind.IDENTIFIER
                            || token.kind() == Token.Kind.QUOTED_IDENTIFIER
                            || token.kind() == Token.Kind.KEYWORD;
            if (depth == 1 && isName) {
                words.add(Identifier.unquote(text));
            }
        }
        return String.join("_", words);
    }

    private static String cut(String name, int bytes) {
        String shorter = name;
        while (shorter.getBytes(StandardCharsets.UTF_8).length > bytes) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter;
    }
}
