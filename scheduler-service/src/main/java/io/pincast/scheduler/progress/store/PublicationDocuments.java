package io.pincast.scheduler.progress.store;

import static io.pincast.scheduler.store.Fields.date;
import static io.pincast.scheduler.store.Fields.instant;
import static io.pincast.scheduler.store.Fields.part;
import static io.pincast.scheduler.store.Fields.put;
import static io.pincast.scheduler.store.Fields.text;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.progress.AccountQueues;
import io.pincast.scheduler.progress.DuePublications;
import io.pincast.scheduler.publication.Holding;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationId;
import io.pincast.scheduler.publication.PublicationState;
import io.pincast.scheduler.store.DraftDocuments;
import io.pincast.scheduler.store.ProblemDocuments;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a publication looks in the store. */
final class PublicationDocuments {
    static final String COLLECTION = "publications";
    static final String ID = "_id";
    static final String POST_ID = "postId";
    static final String STATE = "state";
    static final String VERSION = "version";
    static final String DUE_AT = "dueAt";
    static final String CLAIM_ID = "claimId";
    static final String WORKSPACE = "workspaceId";
    static final String ACCOUNT = "accountId";
    static final String SLOT_AT = "slotAt";
    static final String ACT_AT = "actAt";
    /** The account that it waits for; only where it does. */
    static final String HELD_FOR = "heldFor";

    private PublicationDocuments() {}

    static Document toDocument(Publication publication) {
        var document = new Document(ID, publication.id().value())
                .append(WORKSPACE, publication.workspaceId().value())
                .append(POST_ID, publication.postId().value())
                .append(STATE, publication.state().name())
                .append("round", publication.round())
                .append(VERSION, publication.version())
                .append("revision", publication.revision())
                .append("draft", DraftDocuments.toDocument(publication.draft()))
                .append("cancelRequested", publication.cancelRequested())
                .append("seq", publication.seq())
                .append("resends", publication.resends())
                .append("resolving", publication.resolving())
                .append(
                        "resolutions",
                        publication.resolutions().stream()
                                .map(OutcomeDocuments::toDocument)
                                .toList())
                .append(
                        "evidence",
                        publication.evidence().stream()
                                .map(OutcomeDocuments::toDocument)
                                .toList())
                .append("updatedAt", Date.from(publication.updatedAt()));
        DraftDocuments.with(publication.target(), document);
        put(document, "intendedAt", date(publication.intendedAt()));
        put(document, DUE_AT, date(publication.dueAt()));
        put(document, "notAfter", date(publication.notAfter()));
        put(document, SLOT_AT, date(publication.slotAt()));
        put(document, ACT_AT, date(publication.actAt()));
        put(
                document,
                HELD_FOR,
                Holding.isHeldForAccount(publication) ? publication.target().accountId() : null);
        var claim = publication.claim();
        if (claim != null) {
            document.append(CLAIM_ID, claim.id())
                    .append("claimOwner", claim.owner())
                    .append("claimedAt", Date.from(claim.claimedAt()))
                    .append("afterUnclear", claim.afterUnclear().name());
        }
        var pin = publication.pin();
        put(document, "pin", pin == null ? null : OutcomeDocuments.toDocument(pin));
        var problem = publication.problem();
        put(document, "problem", problem == null ? null : ProblemDocuments.toDocument(problem));
        return document;
    }

    static Publication toPublication(Document document) {
        return new Publication(
                new PublicationId(document.getString(ID)),
                new WorkspaceId(document.getString(WORKSPACE)),
                new PostId(document.getString(POST_ID)),
                DraftDocuments.toTarget(document),
                PublicationState.valueOf(document.getString(STATE)),
                document.getInteger("round"),
                document.getLong(VERSION),
                document.getLong("revision"),
                DraftDocuments.toDraft(document.get("draft", Document.class)),
                instant(document, "intendedAt"),
                instant(document, DUE_AT),
                instant(document, "notAfter"),
                instant(document, SLOT_AT),
                document.getBoolean("cancelRequested"),
                document.getLong("seq"),
                toClaim(document),
                instant(document, ACT_AT),
                document.getInteger("resends"),
                document.getList("resolutions", Document.class).stream()
                        .map(OutcomeDocuments::toResolution)
                        .toList(),
                document.getBoolean("resolving"),
                OutcomeDocuments.toPin(part(document, "pin")),
                ProblemDocuments.toProblem(part(document, "problem")),
                document.getList("evidence", Document.class).stream()
                        .map(OutcomeDocuments::toEvidence)
                        .toList(),
                document.getDate("updatedAt").toInstant());
    }

    static DuePublications.Due toDue(Document document) {
        return new DuePublications.Due(
                new PublicationId(document.getString(ID)),
                document.getLong(VERSION),
                new WorkspaceId(document.getString(WORKSPACE)),
                document.getString(ACCOUNT),
                document.getDate(DUE_AT).toInstant());
    }

    static AccountQueues.Queued toQueued(Document document) {
        return new AccountQueues.Queued(
                new PublicationId(document.getString(ID)),
                document.getDate(DUE_AT).toInstant(),
                instant(document, SLOT_AT));
    }

    /** Absent in what an older version claimed. */
    private static Holding.AfterUnclear afterUnclear(Document document) {
        var said = text(document, "afterUnclear");
        return said == null ? Holding.AfterUnclear.LOOK_AND_RETRY : Holding.AfterUnclear.valueOf(said);
    }

    private static Publication.@Nullable Claim toClaim(Document document) {
        var id = text(document, CLAIM_ID);
        return id == null
                ? null
                : new Publication.Claim(
                        id,
                        document.getString("claimOwner"),
                        document.getDate("claimedAt").toInstant(),
                        afterUnclear(document));
    }
}
