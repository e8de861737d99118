package dev.drydock.catalog;

/// The roles that stand behind what is usual in a database.
///
/// @param owner who owns usual objects: the database's owner when the reading role may act for it, else the reading role
/// @param reader the role that read the catalog
public record Roles(String owner, String reader) {
    /// Of a database that nobody has made yet: whoever makes it.
    public static final Roles UNKNOWN = new Roles("", "");

    /// Whether new objects must be handed to their usual owner.
    public boolean mustHandOver() {
        return !owner.equals(reader);
    }
}
