package io.pincast.auth.audit.web;

import io.pincast.auth.audit.ActorNames;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.AuditLog;
import io.pincast.auth.audit.AuditQuery;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.page.Page;
import io.pincast.defaults.page.PageRequest;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit log", description = "Who did what, when and from where; nothing in it is ever changed or removed")
class AuditLogController {
    private final AuditLog log;
    private final AuditExport export;
    private final ActorNames names;

    AuditLogController(AuditLog log, AuditExport export, ActorNames names) {
        this.log = log;
        this.export = export;
        this.names = names;
    }

    @Needs("admin")
    @GetMapping("/api/v1/audit-log")
    @Operation(
            summary = "Read the workspace's audit log",
            description = "A token that is confined to some accounts reads of those alone.")
    @ApiResponse(responseCode = "200", description = "What happened in the workspace, newest first")
    @ApiResponse(responseCode = "422", description = "A filter is wrong (invalid-request)")
    Page<AuditEntryResponse> list(
            Caller caller,
            @ParameterObject AuditFilter filter,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        return page(filter.of(caller), PageRequest.of(limit, cursor));
    }

    @Needs("admin")
    @GetMapping("/api/v1/audit-log/export")
    @Operation(
            summary = "Export the workspace's audit log",
            description =
                    "All that fits, newest first. A token that is confined to some accounts reads of those alone.")
    @ApiResponse(
            responseCode = "200",
            description = "One entry a line",
            content = {
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "422", description = "A filter is wrong (invalid-request)")
    void export(
            Caller caller,
            @ParameterObject AuditFilter filter,
            @Parameter(description = "NDJSON unless told") @RequestParam(defaultValue = "NDJSON")
                    AuditExport.Format format,
            HttpServletResponse response)
            throws IOException {
        export.write(filter.of(caller), format, response);
    }

    @Needs(Needs.INSTALLATION)
    @GetMapping("/api/v1/installation/audit-log")
    @Operation(
            summary = "Read the installation's audit log",
            description = "All workspaces', and what belongs to none: sign-ins, people, the installation's settings.")
    @ApiResponse(responseCode = "200", description = "What happened, newest first")
    @ApiResponse(responseCode = "422", description = "A filter is wrong (invalid-request)")
    Page<AuditEntryResponse> listAll(
            @ParameterObject AuditFilter filter,
            @Parameter(description = "Of one workspace alone") @RequestParam @Nullable String workspaceId,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        return page(filter.in(workspace(workspaceId)), PageRequest.of(limit, cursor));
    }

    @Needs(Needs.INSTALLATION)
    @GetMapping("/api/v1/installation/audit-log/export")
    @Operation(summary = "Export the installation's audit log", description = "All that fits, newest first.")
    @ApiResponse(
            responseCode = "200",
            description = "One entry a line",
            content = {
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "422", description = "A filter is wrong (invalid-request)")
    void exportAll(
            @ParameterObject AuditFilter filter,
            @Parameter(description = "Of one workspace alone") @RequestParam @Nullable String workspaceId,
            @Parameter(description = "NDJSON unless told") @RequestParam(defaultValue = "NDJSON")
                    AuditExport.Format format,
            HttpServletResponse response)
            throws IOException {
        export.write(filter.in(workspace(workspaceId)), format, response);
    }

    private static Optional<WorkspaceId> workspace(@Nullable String id) {
        return Optional.ofNullable(id).filter(text -> !text.isBlank()).map(WorkspaceId::new);
    }

    private Page<AuditEntryResponse> page(AuditQuery query, PageRequest request) {
        var page = log.list(query, request);
        var ids = page.items().stream()
                .map(AuditEntry::actor)
                .map(actor -> actor.id())
                .collect(Collectors.toSet());
        var emails = names.emails(ids);
        return new Page<>(
                page.items().stream()
                        .map(entry -> AuditEntryResponse.of(entry, emails))
                        .toList(),
                page.nextCursor());
    }
}
