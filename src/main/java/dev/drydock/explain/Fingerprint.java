package dev.drydock.explain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What stays the same while a query is planned in the same way: types, relations and indexes, and who runs below whom; no numbers.
public final class Fingerprint {
    private static final int LENGTH = 16;

    private Fingerprint() {}

    /// 16 hexadecimal digits; plans of one shape have the same.
    public static String of(Plan plan) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(shape(plan).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String shape(Plan plan) {
        StringBuilder shape = new StringBuilder();
        plan.nodes()
                .forEach(node ->
                        shape.append(node.title())
                                .append('|')
                                .append(node.detail("Join Type"))
                                .append('|')
                                .append(node.relationship())
                                .append('|')
                                .append(node.children().size())
                                .append('\n'));
        return shape.toString();
    }
}
