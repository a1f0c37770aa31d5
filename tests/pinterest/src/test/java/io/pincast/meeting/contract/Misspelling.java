package io.pincast.meeting.contract;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes one field's name wherever its path leads, such as {@code items[].media.images.600x.url}. */
final class Misspelling {
    private final List<String> path;

    private Misspelling(List<String> path) {
        this.path = path;
    }

    static Misspelling of(String path) {
        return new Misspelling(List.of(path.split("\\.", -1)));
    }

    String in(String document) {
        var tree = JsonMapper.shared().readTree(document);
        misspell(tree, 0);
        return tree.toString();
    }

    private void misspell(JsonNode node, int depth) {
        if (node.isArray()) {
            node.forEach(item -> misspell(item, depth));
        } else if (node instanceof ObjectNode object) {
            var name = path.get(depth).replace("[]", "");
            if (depth == path.size() - 1) {
                rename(object, name);
            } else if (name.equals("*")) {
                object.forEach(value -> misspell(value, depth + 1));
            } else if (object.has(name)) {
                misspell(object.get(name), depth + 1);
            }
        }
    }

    private static void rename(ObjectNode object, String name) {
        if (object.has(name)) {
            object.set(name + "_", object.remove(name));
        }
    }
}
