package io.pincast.simulator.control;

import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.requests.RequestEntry;
import io.pincast.simulator.settings.Settings;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Time, faults, settings and the log. */
@RestController
@RequestMapping("/control")
class ControlController {
    private final SimulatorControl control;
    private final SettingsPatch patch;

    ControlController(SimulatorControl control, SettingsPatch patch) {
        this.control = control;
        this.patch = patch;
    }

    @GetMapping("/health")
    Map<String, String> health() {
        return Map.of("status", "UP");
    }

    @GetMapping("/clock")
    ClockView clock() {
        return control.clock();
    }

    @PutMapping("/clock")
    ClockView moveClock(@RequestBody ClockChange change) {
        change.apply(control);
        return control.clock();
    }

    @GetMapping("/settings")
    Settings settings() {
        return control.settings();
    }

    /** Changes what is named and leaves the rest. */
    @PutMapping("/settings")
    Settings changeSettings(@RequestBody JsonNode changes) {
        return control.settings(settings -> patch.apply(settings, changes));
    }

    @GetMapping("/faults")
    List<FaultForm> faults() {
        return control.faults().stream().map(FaultForm::of).toList();
    }

    @PostMapping("/faults")
    @ResponseStatus(HttpStatus.CREATED)
    FaultForm addFault(@RequestBody FaultForm form) {
        return FaultForm.of(control.addFault(form.fault()));
    }

    @DeleteMapping("/faults")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clearFaults() {
        control.clearFaults();
    }

    @DeleteMapping("/faults/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeFault(@PathVariable String id) {
        if (!control.removeFault(id)) {
            throw new PinterestError(404, 404, "There is no fault " + id + ".");
        }
    }

    @GetMapping("/requests")
    List<RequestEntry> requests(RequestFilter filter) {
        return control.requests(filter.query());
    }

    @GetMapping("/requests/count")
    Map<String, Long> requestCount(RequestFilter filter) {
        return Map.of("count", control.requestCount(filter.query()));
    }

    @DeleteMapping("/requests")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clearRequests() {
        control.clearRequests();
    }

    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset() {
        control.reset();
    }
}
