package dev.drydock.migration.folder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names of objects as names of files that every file system keeps apart. Lower case letters, digits, `_` and `-` stay; every other byte
/// becomes `%` and two digits, so that neither capitals nor two ways to write one accent collide. The same name always makes the same
/// file name, whatever else is in the folder.
final class FileName {
    private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    /// Some file systems take no more than 143 bytes.
    private static final int LENGTH_MAX = 120;

    private static final int HASH_BYTES = 6;

    private FileName() {}

    static String of(String name) {
        StringBuilder encoded = new StringBuilder();
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        boolean reserved = RESERVED.matcher(name.toLowerCase(Locale.ROOT)).matches();
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) bytes[i];
            if (isPlain(c) && !(reserved && i == 0)) {
                encoded.append(c);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02x", bytes[i] & 0xff));
            }
        }
        return encoded.length() <= LENGTH_MAX
                ? encoded.toString()
                : encoded.substring(0, LENGTH_MAX) + "~" + hash(bytes);
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
