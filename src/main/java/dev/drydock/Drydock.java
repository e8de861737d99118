package dev.drydock;

/// Starts Drydock.
public final class Drydock {
    private Drydock() {}

    public static void main(String[] arguments) {
        System.out.println("drydock");
    }
}
