package org.smartgen.api.account;

/** What an account can spend, and what is set aside for its queued jobs. */
public record Balance(Credits available, Credits reserved) {}
