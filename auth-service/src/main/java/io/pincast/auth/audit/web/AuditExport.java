package io.pincast.auth.audit.web;

import io.pincast.auth.audit.ActorNames;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.AuditLog;
import io.pincast.auth.audit.AuditQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the whole log, line by line, while it is read: it is never all in memory. */
@Component
class AuditExport {
    private static final String HEAD =
            "id,at,workspaceId,action,actorKind,actorId,actorEmail,address,userAgent,subjectKind,subjectId,subjectLabel,before,after,requestId";
    private final AuditLog log;
    private final ActorNames names;
    private final JsonMapper json;

    AuditExport(AuditLog log, ActorNames names, JsonMapper json) {
        this.log = log;
        this.names = names;
        this.json = json;
    }

    /** How the lines look. */
    enum Format {
        NDJSON("application/x-ndjson"),
        CSV("text/csv");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    void write(AuditQuery query, Format format, HttpServletResponse response) throws IOException {
        response.setContentType(format.mediaType);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"audit-log." + format.name().toLowerCase(java.util.Locale.ROOT) + "\"");
        var emails = new HashMap<String, String>();
        var out = response.getWriter();
        if (format == Format.CSV) {
            out.write(HEAD + "\r\n");
        }
        log.each(query, entry -> line(out, format, AuditEntryResponse.of(entry, email(emails, entry))));
        out.flush();
    }

    private Map<String, String> email(Map<String, String> known, AuditEntry entry) {
        var id = entry.actor().id();
        known.computeIfAbsent(id, unknown -> names.emails(List.of(unknown)).getOrDefault(unknown, ""));
        var email = Objects.requireNonNull(known.get(id));
        return email.isEmpty() ? Map.of() : Map.of(id, email);
    }

    private void line(Writer out, Format format, AuditEntryResponse entry) {
        try {
            out.write(format == Format.CSV ? csv(entry) + "\r\n" : json.writeValueAsString(entry) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String csv(AuditEntryResponse entry) {
        var actor = entry.actor();
        var subject = entry.subject();
        return Stream.of(
                        entry.id(),
                        entry.at(),
                        entry.workspaceId(),
                        entry.action(),
                        actor.kind(),
                        actor.id(),
                        actor.email(),
                        actor.address(),
                        actor.userAgent(),
                        subject.kind(),
                        subject.id(),
                        subject.label(),
                        json.writeValueAsString(entry.before()),
                        json.writeValueAsString(entry.after()),
                        entry.requestId())
                .map(value -> CsvField.of(Objects.toString(value, "")))
                .collect(Collectors.joining(","));
    }
}
