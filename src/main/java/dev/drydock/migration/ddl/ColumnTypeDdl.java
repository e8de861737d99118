package dev.drydock.migration.ddl;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Domain;
import dev.drydock.sql.Identifier;

/// The clauses of ALTER COLUMN TYPE.
final class ColumnTypeDdl {
    private ColumnTypeDdl() {}

    /// `TYPE … COLLATE … USING …`
    static String action(Column before, Column after, Context context) {
        return "TYPE "
                + after.type()
                + (after.collation() == null ? "" : " COLLATE " + after.collation())
                + using(before, after, context);
    }

    /// The USING clause where PostgreSQL makes no cast by itself. None where it does: an explicit cast to varchar(n) would cut values
    /// that the assignment refuses. Where no cast is known at all, the value's text is read anew.
    static String using(Column before, Column after, Context context) {
        if (before.type().equals(after.type())) {
            return "";
        }
        String name = Identifier.quote(after.name());
        String from = base(before.type(), context.from());
        String to = base(after.type(), context.to());
        boolean fromArray = from.endsWith("[]");
        boolean toArray = to.endsWith("[]");
        if (toArray && !fromArray) {
            boolean read = CastRules.isString(from) && !CastRules.isString(element(to));
            String through = CastRules.casts(from, element(to)) ? "" : "::text";
            return " USING "
                    + (read
                            ? name
                            : "CASE WHEN "
                                    + name
                                    + " IS NOT NULL THEN ARRAY["
                                    + name
                                    + through
                                    + "] END")
                    + "::"
                    + after.type();
        }
        String source = fromArray && toArray ? element(from) : from;
        String target = fromArray && toArray ? element(to) : to;
        if (CastRules.assigns(source, target)) {
            return "";
        }
        String through =
                CastRules.casts(source, target) ? "" : fromArray && toArray ? "::text[]" : "::text";
        return " USING " + name + through + "::" + after.type();
    }

    private static String element(String array) {
        return array.substring(0, array.length() - 2);
    }

    /// The type that a domain stands on in the end.
    private static String base(String type, Catalog catalog) {
        Domain domain = catalog.domain(type);
        return domain == null ? type : base(domain.baseType(), catalog);
    }
}
