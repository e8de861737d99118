package dev.drydock.run.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Long texts, compressed and in letters that fit anywhere.
final class Zipped {
    private Zipped() {}

    static String zip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    static String unzip(String letters) {
        try (GZIPInputStream zip =
                new GZIPInputStream(
                        new ByteArrayInputStream(Base64.getMimeDecoder().decode(letters)))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new JournalUnreadable("The journal is damaged: " + e.getMessage(), e);
        }
    }
}
