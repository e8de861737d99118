package dev.drydock.lab;

/// How large an index would be.
///
/// @param pages of 8 kB
/// @param height levels above the leaves of a B-tree, -1 for other methods
/// @param rows how many rows it has entries for
/// @param assumption empty, or why the size is a mere assumption that plans had to be made with
public record IndexSize(long pages, int height, double rows, String assumption) {
    /// Whether the number of pages may be told to people.
    public boolean isEstimated() {
        return assumption.isEmpty();
    }

    /// The same as a mere assumption.
    IndexSize assuming(String why) {
        return isEstimated() ? new IndexSize(pages, height, rows, why) : this;
    }
}
