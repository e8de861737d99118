package dev.drydock.ui.workspace;

/// The short names of types that people use, where `format_type` says the standard's long ones.
public final class TypeWords {
    private TypeWords() {}

    /// `timestamptz` for `timestamp with time zone`; other names as they are.
    public static String brief(String type) {
        if (type.startsWith("timestamp") || type.startsWith("time")) {
            String zone = type.contains("with time zone") ? "tz" : "";
            return type.replace(" with time zone", "")
                    .replace(" without time zone", "")
                    .replaceFirst("^(timestamp|time)", "$1" + zone);
        }
        return type.startsWith("character varying")
                ? type.replace("character varying", "varchar")
                : type.replaceFirst("^character(?=[(\\[]|$)", "char");
    }
}
