package io.pincast.simulator.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code multipart/form-data} part by part as it comes, holding nothing but the part of a field: a video passes
 * through and is gone.
 */
final class MultipartReader {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int BUFFER = 64 * 1024;

    /** Takes what a part holds. */
    interface Sink {
        void write(int value) throws IOException;
    }

    private final InputStream input;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;

    private MultipartReader(InputStream input, String boundary) {
        this.input = input;
        this.delimiter = ("\r\n--" + boundary).getBytes(UTF_8);
    }

    static MultipartReader of(InputStream input, @Nullable String contentType) throws IOException {
        var boundary = BOUNDARY.matcher(String.valueOf(contentType));
        if (contentType == null || !contentType.startsWith("multipart/form-data") || !boundary.find()) {
            throw UploadRefused.malformed("The body of your POST request is not well-formed multipart/form-data.");
        }
        var reader = new MultipartReader(input, boundary.group(1));
        if (!reader.readLine().equals("--" + boundary.group(1))) {
            throw UploadRefused.malformed("The body does not begin with its boundary.");
        }
        return reader;
    }

    /** The name of the part that begins here; its content is next. */
    String readPartName() throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = readLine(); !line.isEmpty(); line = readLine()) {
            var colon = line.indexOf(':');
            headers.put(line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT), line);
        }
        return name(headers);
    }

    private static String name(Map<String, String> headers) {
        var name = NAME.matcher(headers.getOrDefault("content-disposition", ""));
        if (!name.find()) {
            throw UploadRefused.malformed("A part has no name.");
        }
        return name.group(1);
    }

    String readField() throws IOException {
        var value = new ByteArrayOutputStream();
        readContent(value::write);
        return value.toString(UTF_8);
    }

    /** Passes the part's content to the sink, up to the next boundary. */
    void readContent(Sink sink) throws IOException {
        var matched = 0;
        while (true) {
            var next = read();
            if (next == (delimiter[matched] & 0xff)) {
                matched++;
                if (matched == delimiter.length) {
                    return;
                }
                continue;
            }
            for (var i = 0; i < matched; i++) {
                sink.write(delimiter[i] & 0xff);
            }
            // A delimiter begins with CR and has no other: what failed to match can only begin anew here.
            matched = next == '\r' ? 1 : 0;
            if (matched == 0) {
                sink.write(next);
            }
        }
    }

    /** Whether another part follows the boundary that was just read. */
    boolean hasNext() throws IOException {
        return readLine().isEmpty();
    }

    private String readLine() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = read(); next != '\n'; next = read()) {
            line.write(next);
            if (line.size() > LONGEST_LINE) {
                throw UploadRefused.malformed("A line of the form is too long.");
            }
        }
        return line.toString(UTF_8).strip();
    }

    private int read() throws IOException {
        if (position == filled) {
            filled = input.read(buffer);
            position = 0;
            if (filled < 0) {
                throw new UploadRefused(400, "IncompleteBody", "The body ends before its last boundary.");
            }
        }
        return buffer[position++] & 0xff;
    }
}
