package dev.drydock.catalog;

/// The kinds of objects that a `Catalog` models, in the order in which a reader expects to see them created.
public enum ObjectKind {
    SCHEMA("schema"),
    EXTENSION("extension"),
    LANGUAGE("language", Form.SCRIPTED),
    ACCESS_METHOD("access method", Form.SCRIPTED),
    FOREIGN_DATA_WRAPPER("foreign-data wrapper", Form.SCRIPTED),
    FOREIGN_SERVER("foreign server", Form.SCRIPTED),
    USER_MAPPING("user mapping", Form.SCRIPTED),
    COLLATION("collation", Form.SCRIPTED),
    CONVERSION("conversion", Form.SCRIPTED),
    TEXT_SEARCH_PARSER("text search parser", Form.SCRIPTED),
    TEXT_SEARCH_TEMPLATE("text search template", Form.SCRIPTED),
    TEXT_SEARCH_DICTIONARY("text search dictionary", Form.SCRIPTED),
    TEXT_SEARCH_CONFIGURATION("text search configuration", Form.SCRIPTED),
    ENUM_TYPE("enum type"),
    DOMAIN("domain"),
    COMPOSITE_TYPE("composite type"),
    RANGE_TYPE("range type", Form.SCRIPTED),
    BASE_TYPE("base type", Form.SCRIPTED),
    SEQUENCE("sequence"),
    ROUTINE("routine"),
    AGGREGATE("aggregate", Form.SCRIPTED),
    CAST("cast", Form.SCRIPTED),
    OPERATOR("operator", Form.SCRIPTED),
    OPERATOR_FAMILY("operator family", Form.SCRIPTED),
    OPERATOR_CLASS("operator class", Form.SCRIPTED),
    TRANSFORM("transform", Form.SCRIPTED),
    TABLE("table"),
    COLUMN("column", Form.PART),
    CONSTRAINT("constraint", Form.PART),
    INDEX("index"),
    STATISTICS("statistics object", Form.SCRIPTED),
    VIEW("view"),
    MATERIALIZED_VIEW("materialized view"),
    RULE("rule", Form.SCRIPTED_PART),
    TRIGGER("trigger", Form.PART),
    POLICY("policy", Form.PART),
    EVENT_TRIGGER("event trigger", Form.SCRIPTED),
    PUBLICATION("publication", Form.SCRIPTED),
    SUBSCRIPTION("subscription", Form.SCRIPTED),
    DEFAULT_PRIVILEGES("default privileges");

    private enum Form {
        OWN,
        PART,
        SCRIPTED,
        SCRIPTED_PART
    }

    private final String words;
    private final Form form;

    ObjectKind(String words) {
        this(words, Form.OWN);
    }

    ObjectKind(String words, Form form) {
        this.words = words;
        this.form = form;
    }

    /// The kind in PostgreSQL's words, lower case.
    public String words() {
        return words;
    }

    /// Whether objects of this kind live and die with a relation: they are addressed by its name and their own part.
    public boolean isPart() {
        return form == Form.PART || form == Form.SCRIPTED_PART;
    }

    /// Whether objects of this kind are `ScriptedObject`s.
    public boolean isScripted() {
        return form == Form.SCRIPTED || form == Form.SCRIPTED_PART;
    }

    /// Whether what stands for the name is an expression, such as `integer AS text` of a cast, and must not be quoted.
    public boolean isNamedByExpression() {
        return this == CAST || this == TRANSFORM || this == DEFAULT_PRIVILEGES || this == OPERATOR;
    }
}
