package dev.drydock.ui.shell;

import java.util.List;

/// Where the user connected before. URLs are kept without passwords.
public interface Recents {
    /// The URLs, last used first.
    List<String> list();

    /// Puts a URL first.
    void add(String url);
}
