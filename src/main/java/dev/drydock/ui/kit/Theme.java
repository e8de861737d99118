package dev.drydock.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/// Light or dark, as the system says or as the user chose. Colours are the tokens in `light.css` and `dark.css`.
public final class Theme {
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.SYSTEM);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final List<WeakReference<Scene>> scenes = new ArrayList<>();

    /// A theme that follows the system until told otherwise. To be made on the window's thread, once.
    public Theme() {
        Fonts.load();
        mode.subscribe(this::decide);
        Platform.getPreferences().colorSchemeProperty().subscribe(this::decide);
        dark.subscribe(this::dressAll);
        decide();
        dressAll();
    }

    /// What the user asked for.
    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /// Whether the window is dark now.
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /// The switch: from what is shown now to its opposite.
    public void toggle() {
        mode.set(dark.get() ? Mode.LIGHT : Mode.DARK);
    }

    /// Dresses a scene, now and at each change.
    public void apply(Scene scene) {
        scenes.add(new WeakReference<>(scene));
        dress(scene);
    }

    private void decide() {
        dark.set(
                switch (mode.get()) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                });
    }

    private void dressAll() {
        Application.setUserAgentStylesheet(
                dark.get()
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        scenes.removeIf(scene -> scene.get() == null);
        for (WeakReference<Scene> reference : scenes) {
            Scene scene = reference.get();
            if (scene != null) {
                dress(scene);
            }
        }
    }

    private void dress(Scene scene) {
        scene.getStylesheets()
                .setAll(resource(dark.get() ? "dark.css" : "light.css"), resource("kit.css"));
    }

    private static String resource(String name) {
        return stylesheet(Theme.class, name);
    }

    /// The address of a stylesheet that lies beside a class.
    public static String stylesheet(Class<?> beside, String name) {
        URL url = beside.getResource(name);
        if (url == null) {
            throw new IllegalStateException(name + " is missing beside " + beside);
        }
        return url.toExternalForm();
    }

    /// What decides between light and dark.
    public enum Mode {
        SYSTEM,
        LIGHT,
        DARK
    }
}
