package dev.drydock.catalog;

/// The kinds of objects that a `Catalog` models, in the order in which a reader expects to see them created.
public enum ObjectKind {
    SCHEMA("schema"),
    EXTENSION("extension"),
    ENUM_TYPE("enum type"),
    DOMAIN("domain"),
    COMPOSITE_TYPE("composite type"),
    SEQUENCE("sequence"),
    ROUTINE("routine"),
    TABLE("table"),
    COLUMN("column"),
    CONSTRAINT("constraint"),
    INDEX("index"),
    VIEW("view"),
    MATERIALIZED_VIEW("materialized view"),
    TRIGGER("trigger"),
    POLICY("policy");

    private final String words;

    ObjectKind(String words) {
        this.words = words;
    }

    /// The kind in PostgreSQL's words, lower case.
    public String words() {
        return words;
    }

    /// Whether objects of this kind live and die with a relation: they are addressed by its name and their own part.
    public boolean isPart() {
        return this == COLUMN || this == CONSTRAINT || this == TRIGGER || this == POLICY;
    }
}
