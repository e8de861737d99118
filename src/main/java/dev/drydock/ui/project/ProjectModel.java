package dev.drydock.ui.project;

import dev.drydock.project.Project;
import dev.drydock.project.Standing;
import dev.drydock.project.Standing.FileStanding;
import dev.drydock.ui.kit.Counts;
import dev.drydock.ui.kit.Tone;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A folder of migrations beside a database.
public final class ProjectModel {
    private final Project project;
    private final Standing standing;
    private final ObjectProperty<@Nullable FileStanding> selected = new SimpleObjectProperty<>();

    public ProjectModel(Project project, Standing standing) {
        this.project = project;
        this.standing = standing;
        List<FileStanding> files = standing.files();
        selected.set(files.isEmpty() ? null : files.getLast());
    }

    /// The folder's name with a slash, such as `drizzle/`.
    public String name() {
        return project.folder().getFileName() + "/";
    }

    /// `41 applied · 1 pending`.
    public static String fact(Standing standing) {
        long applied =
                standing.files().stream()
                        .filter(file -> file.state() == Standing.State.APPLIED)
                        .count();
        int pending = standing.pending().size();
        String words = Counts.full(applied) + " applied";
        return pending == 0 ? words : words + " · " + Counts.full(pending) + " pending";
    }

    String fact() {
        return fact(standing);
    }

    List<FileStanding> files() {
        return standing.files();
    }

    /// What the database has recorded and no file explains.
    List<String> missing() {
        return standing.missing();
    }

    ObjectProperty<@Nullable FileStanding> selectedProperty() {
        return selected;
    }

    boolean hasPending() {
        return !standing.pending().isEmpty();
    }

    /// The statements of all pending files.
    public List<String> pendingStatements() {
        return standing.pending().stream()
                .flatMap(file -> file.statements().stream())
                .map(statement -> statement.text())
                .toList();
    }

    static Tone tone(Standing.State state) {
        return switch (state) {
            case APPLIED -> Tone.GOOD;
            case PENDING -> Tone.PENDING;
            case EDITED, SKIPPED -> Tone.CARE;
        };
    }
}
