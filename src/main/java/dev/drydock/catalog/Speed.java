package dev.drydock.catalog;

/// How fast a server gets through a table, for estimates. One number is said, how fast it reads; building an index takes twice as long
/// for each byte, and writing a table anew with its indexes three times as long. Source of the factors and of `TYPICAL`: the naive half
/// of the pairs in `docs/benchmarks.md`, a table of 600 MB in memory on two cores.
///
/// @param megabytesPerSecond how fast it reads a table from end to end
public record Speed(int megabytesPerSecond) {
    public static final Speed TYPICAL = new Speed(200);

    private static final double BUILDING = 2;
    private static final double WRITING = 3;

    public Speed {
        if (megabytesPerSecond < 1) {
            throw new IllegalArgumentException(megabytesPerSecond + " MB/s");
        }
    }

    /// The seconds to read so many bytes.
    public double reading(long bytes) {
        return bytes / (megabytesPerSecond * 1e6);
    }

    /// The seconds to build an index on a table of so many bytes.
    public double building(long bytes) {
        return BUILDING * reading(bytes);
    }

    /// The seconds to write a table anew that has, with its indexes, so many bytes.
    public double writing(long bytes) {
        return WRITING * reading(bytes);
    }
}
