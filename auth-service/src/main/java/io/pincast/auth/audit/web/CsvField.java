package io.pincast.auth.audit.web;

/** A value in a CSV file (RFC 4180) that a spreadsheet shows and does not compute. */
final class CsvField {
    private static final String FORMULA = "=+-@\t\r";

    private CsvField() {}

    static String of(String value) {
        // A spreadsheet would run what begins so, and clients choose what they call themselves.
        var harmless = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        var quoted = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
