package dev.drydock.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {
    @ParameterizedTest
    @CsvSource({
        "0,0",
        "812,812",
        "1000,1.0 k",
        "184300,184 k",
        "999499,999 k",
        "999600,1.0 M",
        "6001000,6.0 M",
        "12000000000,12 G"
    })
    void countsAreShortInTheObjectList(long count, String words) {
        assertThat(Counts.brief(count)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "9700,9700",
        "10000,10\u2009000",
        "1234567,1\u2009234\u2009567",
        "-10000,-10\u2009000"
    })
    void largeCountsHaveThinSpaces(long count, String words) {
        assertThat(Counts.full(count)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0.0 ms",
        "0.01,< 0.1 ms",
        "4.26,4.3 ms",
        "911.2,911 ms",
        "2400,2.4 s",
        "185000,3 min 5 s"
    })
    void durationsHaveTheUnitThatFits(double millis, String words) {
        assertThat(Counts.millis(millis)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"512,512 B", "4300000,4.1 MB", "48000,47 kB"})
    void sizesHaveTheUnitThatFits(long bytes, String words) {
        assertThat(Counts.bytes(bytes)).isEqualTo(words);
    }
}
