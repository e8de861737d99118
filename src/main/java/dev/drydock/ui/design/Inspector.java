package dev.drydock.ui.design;

import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.Index;
import dev.drydock.ui.design.DesignModel.Field;
import dev.drydock.ui.design.DesignModel.Part;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Chip;
import dev.drydock.ui.kit.Icon;
import dev.drydock.ui.kit.ProgressStrip;
import dev.drydock.ui.kit.Segmented;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Tone;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;

/// The selected table's parts and the selected column's fields.
final class Inspector extends BorderPane {
    private final DesignModel model;
    private final VBox content = new VBox();
    private final ColumnForm form;
    private final Label title = Texts.title("");
    private final Chip changes = new Chip("", Tone.ACCENT);

    Inspector(DesignModel model) {
        this.model = model;
        this.form = new ColumnForm(model);
        getStyleClass().add("inspector");
        HBox head = new HBox(title, changes);
        head.getStyleClass().add("row");
        Segmented<Part> parts = new Segmented<>(List.of(Part.values()), Part::words);
        parts.valueProperty().bindBidirectional(model.partProperty());
        VBox top = new VBox(head, parts);
        top.getStyleClass().add("inspector-head");
        content.getStyleClass().add("inspector-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(top);
        setCenter(scroll);
        setBottom(new ProgressStrip(model.draft().evaluating()));
        model.diagramProperty().subscribe(now -> rebuild());
        model.tableProperty().subscribe(now -> rebuild());
        model.columnProperty().subscribe(now -> rebuild());
        model.partProperty().subscribe(now -> rebuild());
    }

    private void rebuild() {
        title.setText(model.tableProperty().get().name());
        String words = model.changes();
        changes.setText(words);
        changes.setVisible(!words.isEmpty());
        boolean hadFocus = isFocusWithin();
        List<Node> nodes =
                switch (model.partProperty().get()) {
                    case COLUMNS -> columns();
                    case KEYS -> keys();
                    case INDEXES -> indexes();
                    case MORE -> more();
                };
        if (content.getChildren().contains(form) && nodes.contains(form)) {
            content.getChildren().set(0, nodes.getFirst());
        } else {
            content.getChildren().setAll(nodes);
        }
        if (hadFocus && !isFocusWithin()) {
            // Else it would jump to the window's first button, where Enter does something else.
            requestFocus();
        }
    }

    private List<Node> columns() {
        VBox lines = new VBox();
        lines.getStyleClass().add("inspector-lines");
        for (Box.Line line : model.columns()) {
            lines.getChildren().add(columnLine(line));
        }
        Button add = Buttons.plain("Add column", model::addColumn);
        add.setId("add-column");
        add.getStyleClass().setAll("d-button", "add-line");
        lines.getChildren().add(add);
        form.show();
        return List.of(lines, form);
    }

    private Node columnLine(Box.Line line) {
        Label mark = new Label(line.state() == State.SAME ? line.mark() : line.state().mark());
        mark.getStyleClass().addAll("line-mark", line.state().styleClass());
        Label name = Texts.text(line.name());
        name.getStyleClass().add("line-name");
        Label type = Texts.second(line.type());
        HBox row = new HBox(mark, name, type, Texts.gap());
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("inspector-line", line.state().styleClass());
        if (line.name().equals(model.columnProperty().get())) {
            row.getStyleClass().add("chosen");
        }
        if (line.state() != State.REMOVED) {
            Button drop =
                    Buttons.icon(
                            Icon.MINUS,
                            "Drop column " + line.name(),
                            () -> model.dropColumn(line.name()));
            drop.getStyleClass().add("line-action");
            row.getChildren().add(drop);
            row.setOnMouseClicked(event -> {
                // The field that is left makes its edit before another column is selected.
                requestFocus();
                model.select(model.tableProperty().get(), line.name());
            });
        }
        return row;
    }

    private List<Node> keys() {
        VBox lines = new VBox();
        lines.getStyleClass().add("inspector-lines");
        for (Constraint constraint : model.constraints()) {
            lines.getChildren()
                    .add(
                            definedLine(
                                    constraint.name(),
                                    constraint.definition(),
                                    () -> model.dropConstraint(constraint)));
        }
        TextField definition = new TextField();
        definition.getStyleClass().add("mono-field");
        definition.setPromptText("UNIQUE (slug)");
        TextField name = new TextField();
        name.setPromptText("name, or empty for the server's own");
        Runnable add =
                () -> {
                    model.addConstraint(name.getText(), definition.getText());
                    definition.clear();
                    name.clear();
                };
        definition.setOnAction(event -> add.run());
        VBox form =
                new VBox(
                        Texts.strong("Add a key or check"),
                        new FieldRow(model, Field.KEY, "Definition", definition),
                        new FieldRow("Name", name),
                        right(Buttons.plain("Add", add)));
        form.getStyleClass().add("inspector-form");
        return List.of(lines, form);
    }

    private List<Node> indexes() {
        VBox lines = new VBox();
        lines.getStyleClass().add("inspector-lines");
        for (Index index : model.indexes()) {
            lines.getChildren()
                    .add(
                            definedLine(
                                    index.address().name(),
                                    index.definition(),
                                    () -> model.dropIndex(index)));
        }
        TextField columns = new TextField();
        columns.setId("index-columns");
        columns.setPromptText("columns, separated by commas");
        CheckBox unique = Buttons.shown(new CheckBox("unique"));
        Runnable add =
                () -> {
                    model.addIndex(columns.getText(), unique.isSelected());
                    columns.clear();
                };
        columns.setOnAction(event -> add.run());
        VBox form =
                new VBox(
                        Texts.strong("Add an index"),
                        new FieldRow(model, Field.INDEX, "Columns", columns),
                        new FieldRow("", unique),
                        right(Buttons.plain("Add", add)));
        form.getStyleClass().add("inspector-form");
        return List.of(lines, form);
    }

    private List<Node> more() {
        TextField name = new TextField(model.tableProperty().get().name());
        name.setOnAction(event -> model.renameTable(name.getText()));
        TextField comment = new TextField();
        String text = model.tableComment();
        comment.setText(text == null ? "" : text);
        comment.setPromptText("none");
        comment.setOnAction(event -> model.commentTable(comment.getText()));
        VBox form =
                new VBox(
                        new FieldRow(model, Field.TABLE, "Name", name),
                        new FieldRow(model, Field.COMMENT, "Comment", comment),
                        right(
                                Buttons.plain(
                                        "Drop " + model.tableProperty().get().name(),
                                        model::dropTable)));
        form.getStyleClass().add("inspector-form");
        return List.of(form);
    }

    private static Node definedLine(String name, String definition, Runnable drop) {
        VBox words = new VBox(Texts.text(name), Texts.wrapped(small(definition)));
        Button button = Buttons.icon(Icon.MINUS, "Drop " + name, drop);
        button.getStyleClass().add("line-action");
        HBox row = new HBox(words, Texts.gap(), button);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("inspector-line", "defined");
        return row;
    }

    private static Label small(String text) {
        Label label = Texts.small(text);
        label.getStyleClass().add("mono-small");
        return label;
    }

    private static HBox right(Node node) {
        HBox row = new HBox(Texts.gap(), node);
        row.getStyleClass().add("row");
        return row;
    }
}
