-- A request that must not happen twice. While it runs the row is a lease of its owner; once it is done the row holds its reply,
-- which names no host, until it expires.
create table idempotency (
  scope         varchar(200)  not null,
  client_key    varchar(255)  not null,
  body_sha256   varchar(64)   not null,
  state         varchar(8)    not null check (state = any (array['running', 'done'])),
  owner         varchar(40)   not null,
  lease_until   timestamp with time zone not null,
  generation_id varchar(64),
  reply         varchar(1048576),
  expires_at    timestamp with time zone not null,
  primary key (scope, client_key)
);
create index idempotency_by_expiry on idempotency (expires_at);
