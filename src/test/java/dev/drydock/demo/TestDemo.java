package dev.drydock.demo;

import java.util.function.Consumer;

/// The demo database of the tests; the user's own stays untouched.
public final class TestDemo {
    private TestDemo() {}

    /// Opens it; the first time on a machine takes some ten seconds.
    public static DemoDatabase open(Consumer<String> progress) {
        System.setProperty("drydock.demo", "demo-of-tests");
        return DemoDatabase.open(progress);
    }

    static void reset() {
        System.setProperty("drydock.demo", "demo-of-tests");
        DemoDatabase.reset();
    }
}
