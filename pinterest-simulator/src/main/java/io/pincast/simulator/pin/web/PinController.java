package io.pincast.simulator.pin.web;

import io.pincast.simulator.app.App;
import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.exchange.Exchange;
import io.pincast.simulator.input.Body;
import io.pincast.simulator.input.Parameters;
import io.pincast.simulator.pin.PinRights;
import io.pincast.simulator.requests.RequestEntry.Subject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /pins}, one at a time. */
@RestController
@RequestMapping("/{environment:production|sandbox}/v5/pins")
class PinController {
    private final PinRights rights;
    private final PinCreation creation;
    private final PinChanges changes;
    private final PinPlaces places;
    private final PinAnswers answers;

    PinController(PinRights rights, PinCreation creation, PinChanges changes, PinPlaces places, PinAnswers answers) {
        this.rights = rights;
        this.creation = creation;
        this.changes = changes;
        this.places = places;
        this.answers = answers;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PinAnswer create(Exchange exchange, @RequestBody JsonNode json) {
        exchange.about(Subject.of(json));
        var pin = creation.create(exchange, Body.of(json));
        exchange.did("pin created", pin.id());
        return answers.of(pin, exchange.caller(), false);
    }

    @GetMapping("/{pinId}")
    PinAnswer get(
            Caller caller,
            @PathVariable String pinId,
            @RequestParam(name = "pin_metrics", defaultValue = "false") boolean metrics) {
        return answers.of(rights.readable(caller, Parameters.id("pin_id", pinId)), caller, metrics);
    }

    @PatchMapping("/{pinId}")
    PinAnswer update(Exchange exchange, @PathVariable String pinId, @RequestBody JsonNode json) {
        var caller = exchange.caller();
        caller.requireFeature(App.PIN_EDIT);
        var pin = rights.writable(caller, Parameters.id("pin_id", pinId));
        var changed = changes.change(caller, pin, Body.of(json));
        exchange.did("pin changed", pinId);
        return answers.of(changed, caller, false);
    }

    @DeleteMapping("/{pinId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Exchange exchange, @PathVariable String pinId) {
        changes.delete(rights.writable(exchange.caller(), Parameters.id("pin_id", pinId)));
        exchange.did("pin deleted", pinId);
    }

    @PostMapping("/{pinId}/save")
    @ResponseStatus(HttpStatus.CREATED)
    PinAnswer save(Exchange exchange, @PathVariable String pinId, @RequestBody JsonNode json) {
        exchange.about(Subject.of(json));
        var caller = exchange.caller();
        var original = rights.visible(caller, Parameters.id("pin_id", pinId));
        var pin = creation.save(exchange, original, places.read(caller, Body.of(json)));
        exchange.did("pin created", pin.id());
        return answers.of(pin, caller, false);
    }
}
