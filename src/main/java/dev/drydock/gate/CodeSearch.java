package dev.drydock.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Looks for names in an application's text files, as whole words, upper and lower case as given. It can't know what a word means: a
/// column `status` is found wherever anything is called so.
final class CodeSearch {
    private static final Set<String> SKIPPED = Set.of(".git", "node_modules", "target");
    private static final long LARGEST_BYTES = 2 << 20;
    private static final int PROBED_BYTES = 8192;

    private final Pattern words;
    private final Map<String, String> nameOfWord;
    private final Path migrations;
    private final SortedMap<String, List<String>> places = new TreeMap<>();

    private CodeSearch(Map<String, String> nameOfWord, Path migrations) {
        this.nameOfWord = nameOfWord;
        this.migrations = real(migrations);
        this.words =
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}_])("
                                + nameOfWord.keySet().stream()
                                        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining("|"))
                                + ")(?![\\p{L}\\p{N}_])");
    }

    /// Finds names in files and folders.
    ///
    /// @param migrations a folder to leave out, as it must name what it drops
    /// @return for each name that was found its places: `file:line: text`
    static SortedMap<String, List<String>> find(
            SortedSet<String> names, List<Path> code, Path migrations) {
        Map<String, String> nameOfWord = new TreeMap<>();
        for (String name : names) {
            nameOfWord.put(camelCase(name), name);
        }
        names.forEach(name -> nameOfWord.put(name, name));
        CodeSearch search = new CodeSearch(nameOfWord, migrations);
        code.forEach(search::walk);
        return search.places;
    }

    /// `archived_at` as most languages' libraries call it: `archivedAt`.
    static String camelCase(String name) {
        String[] parts = name.split("_+", -1);
        StringBuilder camel = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                camel.append(parts[i].substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(parts[i].substring(1));
            }
        }
        return camel.isEmpty() ? name : camel.toString();
    }

    private void walk(Path root) {
        SortedSet<Path> files = new TreeSet<>();
        try {
            Files.walkFileTree(
                    root,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) {
                            Path name = folder.getFileName();
                            boolean skipped = name != null && SKIPPED.contains(name.toString());
                            return skipped || real(folder).equals(migrations)
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile() && attributes.size() <= LARGEST_BYTES) {
                                files.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
            for (Path file : files) {
                search(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void search(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (isBinary(bytes)) {
            return;
        }
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = words.matcher(lines.get(i));
            Set<String> seen = new TreeSet<>();
            while (matcher.find()) {
                String name = nameOfWord.get(matcher.group(1));
                if (name != null && seen.add(name)) {
                    places.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }
    }

    private static boolean isBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, PROBED_BYTES); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
