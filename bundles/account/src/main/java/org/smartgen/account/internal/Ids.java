package org.smartgen.account.internal;

/** Ids that the first start gives, so that two nodes that start at once on one database cannot both make them. */
final class Ids {
    static final String ADMIN_ACCOUNT = "acc_admin";
    static final String ADMIN_KEY = "key_admin";
    static final String DEFAULT_ACCOUNT = "acc_default";
    static final String DEFAULT_KEY = "key_default";

    private Ids() {}
}
