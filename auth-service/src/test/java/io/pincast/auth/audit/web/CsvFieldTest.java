package io.pincast.auth.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvFieldTest {

    @Test
    void quotesWhatWouldEndTheField() {
        assertThat(CsvField.of("plain")).isEqualTo("plain");
        assertThat(CsvField.of("a,b")).isEqualTo("\"a,b\"");
        assertThat(CsvField.of("{\"role\":\"OWNER\"}")).isEqualTo("\"{\"\"role\"\":\"\"OWNER\"\"}\"");
        assertThat(CsvField.of("two\nlines")).isEqualTo("\"two\nlines\"");
    }

    @Test
    void takesTheForceFromFormulas() {
        assertThat(CsvField.of("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
        assertThat(CsvField.of("@SUM(1,2)")).isEqualTo("\"'@SUM(1,2)\"");
        assertThat(CsvField.of("-1")).isEqualTo("'-1");
    }
}
