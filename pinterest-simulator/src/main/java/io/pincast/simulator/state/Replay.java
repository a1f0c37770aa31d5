package io.pincast.simulator.state;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a journal back: the last row of every id. A torn last line was never answered and is cut off. */
final class Replay {
    private static final int PREFIX = 9;
    private static final int REWRITE_FROM_LINES = 10_000;
    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, Map<String, JsonNode>> rows = new LinkedHashMap<>();
    private final Path folder;
    private int lines;

    Replay(Path folder) {
        this.folder = folder;
    }

    Map<String, Map<String, JsonNode>> read(JournalFile file) {
        try {
            var content = file.readAll();
            var end = readLines(content);
            var live = rows.values().stream().mapToInt(Map::size).sum();
            if (lines > REWRITE_FROM_LINES && lines > 2 * live) {
                file.replaceBy(onlyLive());
            } else {
                file.continueAt(end);
            }
            return rows;
        } catch (IOException e) {
            throw new JournalException("The folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private int readLines(byte[] content) {
        var start = 0;
        for (var i = 0; i < content.length; i++) {
            if (content[i] != '\n') {
                continue;
            }
            if (!whole(content, start, i)) {
                throw new JournalException(
                        "The data in " + folder + " is damaged at line " + (lines + 1)
                                + " of simulator.journal: move the folder away to start afresh.",
                        null);
            }
            apply(json.readTree(content, start + PREFIX, i - start - PREFIX));
            lines++;
            start = i + 1;
        }
        return start;
    }

    private static boolean whole(byte[] content, int start, int end) {
        var length = end - start - PREFIX;
        return length > 0
                && Arrays.equals(
                        JournalFile.checksum(content, start + PREFIX, length),
                        Arrays.copyOfRange(content, start, start + PREFIX - 1));
    }

    private void apply(JsonNode line) {
        for (var change : line) {
            var table = rows.computeIfAbsent(change.get("t").asString(), name -> new LinkedHashMap<>());
            var id = change.get("id").asString();
            var row = change.get("v");
            if (row == null || row.isNull()) {
                table.remove(id);
            } else {
                table.put(id, row);
            }
        }
    }

    private byte[] onlyLive() {
        var out = new ByteArrayOutputStream();
        rows.forEach((table, byId) -> byId.forEach((id, row) -> {
            var line = json.writeValueAsBytes(List.of(new Journal.Row(table, id, row)));
            out.writeBytes(JournalFile.checksum(line, 0, line.length));
            out.write(' ');
            out.writeBytes(line);
            out.write('\n');
        }));
        return out.toByteArray();
    }
}
