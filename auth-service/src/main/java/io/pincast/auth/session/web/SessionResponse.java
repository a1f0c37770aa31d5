package io.pincast.auth.session.web;

import java.time.Instant;

record SessionResponse(Instant createdAt, Instant expiresAt, PersonResponse person) {}
