package dev.drydock.run;

import java.util.Collection;

/// Qualified, quoted names of relations as one parameter of a query. They are compared, not looked up: for a schema that the role may not
/// use the server would refuse to look.
final class RelationNames {
    /// A `text[]` of what `parameter` makes.
    static final String LIST = "string_to_array(?, chr(1))";

    /// Relations `c` in their schemas `n`.
    static final String RELATIONS = "(pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace)";

    /// The name of one of them.
    static final String NAME = "quote_ident(n.nspname) || '.' || quote_ident(c.relname)";

    private RelationNames() {}

    static String parameter(Collection<String> names) {
        return String.join("\u0001", names);
    }
}
