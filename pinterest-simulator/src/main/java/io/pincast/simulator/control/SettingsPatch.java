package io.pincast.simulator.control;

import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.settings.Settings;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes to settings as JSON: what is named changes, what is unknown is refused. */
@Component
class SettingsPatch {
    private final JsonMapper json = JsonMapper.shared();

    Settings apply(Settings settings, JsonNode changes) {
        ObjectNode merged = json.valueToTree(settings);
        merge("", merged, changes);
        try {
            return json.treeToValue(merged, Settings.class);
        } catch (JacksonException e) {
            throw PinterestError.invalid("These settings cannot be: " + e.getOriginalMessage());
        }
    }

    private static void merge(String path, ObjectNode target, JsonNode changes) {
        for (var change : changes.properties()) {
            var name = path + change.getKey();
            var old = target.get(change.getKey());
            // A limit per category may be new; everything else has its place.
            if (old == null && !path.startsWith("limits.")) {
                throw PinterestError.invalid("There is no setting " + name + ".");
            }
            if (old instanceof ObjectNode group && change.getValue().isObject()) {
                merge(name + ".", group, change.getValue());
            } else {
                target.set(change.getKey(), change.getValue());
            }
        }
    }
}
