/** Accounts, API keys, the credit ledger and rate limits. */
@NullMarked
package org.smartgen.account.internal;

import org.jspecify.annotations.NullMarked;
