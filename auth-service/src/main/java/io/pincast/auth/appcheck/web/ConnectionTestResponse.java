package io.pincast.auth.appcheck.web;

import io.pincast.auth.appcheck.AppCheckService;
import io.pincast.auth.appcheck.Finding;
import io.pincast.auth.pinterestapp.AppTest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

record ConnectionTestResponse(
        AppTest test,

        @Schema(description = "Of each entry, what is known of it now and what to do")
        List<Finding> findings) {

    static ConnectionTestResponse of(AppCheckService.Checked checked) {
        return new ConnectionTestResponse(checked.test(), checked.findings());
    }
}
