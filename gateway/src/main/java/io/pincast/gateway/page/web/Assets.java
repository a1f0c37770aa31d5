package io.pincast.gateway.page.web;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** Finds a page's file by its name among the ones that there are. */
final class Assets {
    private Assets() {}

    static ResponseEntity<byte[]> of(Map<String, PageFile> files, String name) {
        var file = files.get(name);
        if (file == null) {
            throw new ProblemException(
                    ProblemKind.NOT_FOUND, "no-such-path", "Not Found", "There is no such file. Start again at /.");
        }
        return file.asset();
    }
}
