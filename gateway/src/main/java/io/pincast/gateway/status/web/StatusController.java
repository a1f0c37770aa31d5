package io.pincast.gateway.status.web;

import io.pincast.defaults.permission.Needs;
import io.pincast.gateway.status.PartStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells everybody what runs: the start page, and whoever waits for Pincast to be up. */
@RestController
@Tag(name = "Status", description = "What of Pincast runs")
class StatusController {
    private final PartProbes probes;

    StatusController(PartProbes probes) {
        this.probes = probes;
    }

    @Needs(Needs.EVERYBODY)
    @GetMapping("/api/v1/status")
    @Operation(
            summary = "Tell how the parts of Pincast are",
            description = "Needs no token. Each part is asked at most once in two seconds.")
    ResponseEntity<Status> status() throws InterruptedException {
        var parts = probes.all();
        var ready = parts.stream().allMatch(part -> part.state() == PartStatus.State.UP);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Status(ready, parts));
    }

    /**
     * All of it.
     *
     * @param ready whether every part is up
     */
    record Status(boolean ready, List<PartStatus> parts) {}
}
