package dev.drydock.catalog;

import java.util.Comparator;

/// One privilege that somebody has on an object.
///
/// @param to who has it
/// @param privilege PostgreSQL's word, such as `SELECT`
/// @param grantable whether it may be passed on (`WITH GRANT OPTION`)
/// @param by who gave it: the object's owner, or a role that may pass it on
public record Grant(Grantee to, String privilege, boolean grantable, Grantee by)
        implements Comparable<Grant> {
    private static final Comparator<Grant> ORDER =
            Comparator.comparing(Grant::to)
                    .thenComparing(Grant::privilege)
                    .thenComparing(Grant::grantable)
                    .thenComparing(Grant::by);

    /// A privilege that the owner gave.
    public Grant(Grantee to, String privilege, boolean grantable) {
        this(to, privilege, grantable, Grantee.OWNER);
    }

    /// The same by the same, to be passed on or not.
    public Grant withOption(boolean option) {
        return new Grant(to, privilege, option, by);
    }

    @Override
    public int compareTo(Grant other) {
        return ORDER.compare(this, other);
    }

    /// Who has a privilege: the object's owner, everybody, or a role.
    ///
    /// @param role the role's name; empty for the owner and for everybody
    public record Grantee(Kind kind, String role) implements Comparable<Grantee> {
        public static final Grantee OWNER = new Grantee(Kind.OWNER, "");
        public static final Grantee PUBLIC = new Grantee(Kind.PUBLIC, "");

        private static final Comparator<Grantee> ORDER =
                Comparator.comparing(Grantee::kind).thenComparing(Grantee::role);

        public static Grantee role(String name) {
            return new Grantee(Kind.ROLE, name);
        }

        @Override
        public int compareTo(Grantee other) {
            return ORDER.compare(this, other);
        }

        /// The sorts of grantees.
        public enum Kind {
            OWNER,
            PUBLIC,
            ROLE
        }
    }
}
