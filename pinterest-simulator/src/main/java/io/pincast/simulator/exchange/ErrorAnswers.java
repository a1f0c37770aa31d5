package io.pincast.simulator.exchange;

import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.settings.SettingsStore;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes errors as Pinterest's description has them. */
@Component
public final class ErrorAnswers {
    private final SettingsStore settings;
    private final JsonMapper json;

    ErrorAnswers(SettingsStore settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    Map<String, Object> body(PinterestError error) {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", error.code());
        body.put("message", error.text());
        if (settings.get().answers().errorStatusField()) {
            body.put("status", "failure");
        }
        return body;
    }

    /** Replaces whatever the answer was going to be. */
    public void write(HttpServletResponse response, Exchange exchange, PinterestError error) throws IOException {
        exchange.refusedWith(error.code());
        response.resetBuffer();
        response.setStatus(error.status());
        response.setContentType("application/json");
        response.getOutputStream().write(json.writeValueAsBytes(body(error)));
    }
}
