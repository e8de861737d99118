package dev.drydock;

import dev.drydock.ui.Window;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// The window, as the command line knows it.
final class Studio implements dev.drydock.cli.Window {
    private final Map<String, String> environment;

    Studio(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public boolean hasDisplay() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux
                || environment.containsKey("DISPLAY")
                || environment.containsKey("WAYLAND_DISPLAY");
    }

    @Override
    public void open(@Nullable String url) {
        Window.open(
                url == null
                        ? new Window.Start.Nothing()
                        : url.equals("demo") ? new Window.Start.Demo() : new Window.Start.Url(url));
    }

    @Override
    public List<Path> draw(Path folder, Consumer<String> progress) {
        withoutDisplay();
        return Window.pictures(folder, progress);
    }

    @Override
    public void startOnce() {
        withoutDisplay();
        Window.startOnce();
    }

    /// The toolkit reads these when it starts, which it has not done yet.
    private static void withoutDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }
}
