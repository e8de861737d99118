package dev.drydock.ui.kit;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A short SQL text to read, in its colours, as high as it needs to be.
public final class SqlText extends TextFlow {
    public SqlText(String sql) {
        getStyleClass().add("sql-text");
        setMinHeight(USE_PREF_SIZE);
        int at = 0;
        for (var span : SqlColours.of(sql)) {
            Text text = new Text(sql.substring(at, at + span.getLength()));
            text.getStyleClass().add("text");
            text.getStyleClass().addAll(span.getStyle());
            getChildren().add(text);
            at += span.getLength();
        }
        setAccessibleText(sql);
    }
}
