package io.pincast.auth.member.web;

import io.pincast.auth.workspace.Role;
import jakarta.validation.constraints.NotNull;

record ChangeMemberRequest(@NotNull(message = "is missing.") Role role) {}
