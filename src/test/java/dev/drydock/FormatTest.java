package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every Java file is formatted by google-java-format in its AOSP style. `-Ddrydock.format=write` formats instead of complaining.
class FormatTest {
    private static final Formatter FORMATTER =
            new Formatter(
                    JavaFormatterOptions.builder()
                            .style(JavaFormatterOptions.Style.AOSP)
                            .formatJavadoc(false)
                            .build());

    @Test
    void everyFileIsFormatted() throws Exception {
        boolean write = "write".equals(System.getProperty("drydock.format"));
        List<Path> unformatted = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of("src"))) {
            files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(10);
        for (Path file : files) {
            String source = Files.readString(file);
            String formatted = FORMATTER.formatSourceAndFixImports(source);
            if (!formatted.equals(source)) {
                if (write) {
                    // What breaks a long string anew may be indented only by the next pass.
                    Files.writeString(file, FORMATTER.formatSourceAndFixImports(formatted));
                } else {
                    unformatted.add(file);
                }
            }
        }
        assertThat(unformatted)
                .as("run `mvn -Pfast test -Dtest=FormatTest -Ddrydock.format=write`")
                .isEmpty();
    }
}
