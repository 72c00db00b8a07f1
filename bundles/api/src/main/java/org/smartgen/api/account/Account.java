package org.smartgen.api.account;

import java.time.Instant;

/** An account as its operator sees it. */
public record Account(String id, String name, Balance balance, AccountLimits limits, Instant createdAt) {}
