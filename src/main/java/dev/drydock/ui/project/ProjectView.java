package dev.drydock.ui.project;

import dev.drydock.project.Standing.FileStanding;
import dev.drydock.ui.kit.Banner;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Chip;
import dev.drydock.ui.kit.SqlArea;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Theme;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Toolbar;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The files of a folder of migrations, and the SQL of one of them.
public final class ProjectView extends BorderPane {
    private final ProjectModel model;
    private final SqlArea sql = SqlArea.reader();

    /// @param review makes what is pending the wanted schema and opens the review
    public ProjectView(ProjectModel model, Runnable review) {
        this.model = model;
        getStylesheets().add(Theme.stylesheet(ProjectView.class, "project.css"));
        getStyleClass().add("panel");
        Button reviewing = Buttons.primary("Review what is pending", review);
        reviewing.setId("review-pending");
        reviewing.setDisable(!model.hasPending());
        setTop(
                new Toolbar(
                        Texts.title(model.name()),
                        Texts.second(model.fact()),
                        Texts.gap(),
                        reviewing));
        setLeft(files());
        BorderPane right = new BorderPane(sql);
        right.setTop(notes());
        setCenter(right);
        model.selectedProperty()
                .subscribe(file -> sql.textProperty().set(file == null ? "" : file.file().text()));
    }

    private ListView<FileStanding> files() {
        ListView<FileStanding> list = new ListView<>();
        list.getItems().setAll(model.files());
        list.getStyleClass().add("project-files");
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel().select(model.selectedProperty().get());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(file -> model.selectedProperty().set(file));
        return list;
    }

    private VBox notes() {
        VBox notes = new VBox();
        notes.getStyleClass().add("project-notes");
        if (model.hasPending()) {
            notes.getChildren()
                    .add(
                            new Banner(
                                    Tone.PENDING,
                                    "A review shows safer steps to the same schema.",
                                    "It compares what the pending files would make of this database"
                                        + " with what is there. Applying from the review does not"
                                        + " record the files as applied; drydock migrate does."));
        }
        if (!model.missing().isEmpty()) {
            notes.getChildren()
                    .add(
                            new Banner(
                                    Tone.CARE,
                                    "The database has migrations that no file explains.",
                                    String.join(", ", model.missing())));
        }
        return notes;
    }

    /// A file and its standing.
    private static final class Cell extends ListCell<FileStanding> {
        Cell() {
            getStyleClass().add("project-cell");
        }

        @Override
        protected void updateItem(@Nullable FileStanding file, boolean empty) {
            super.updateItem(file, empty);
            setGraphic(file == null || empty ? null : line(file));
        }

        private static VBox line(FileStanding file) {
            Label name = Texts.text(file.file().name());
            HBox chip = new HBox(new Chip(file.state().words(), ProjectModel.tone(file.state())));
            VBox line = new VBox(name, chip);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("project-line");
            return line;
        }
    }
}
