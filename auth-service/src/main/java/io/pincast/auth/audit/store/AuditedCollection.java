package io.pincast.auth.audit.store;

/** A collection whose documents hold entries; each store declares its own as a bean, and {@link PendingAudit#index} with it. */
public record AuditedCollection(String name) {}
