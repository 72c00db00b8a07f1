-- Runs on H2 and PostgreSQL. A check with IN would fail on H2 2.4.240 once the connection that made the table is closed
-- (h2database issue 4308); = ANY does not. Amounts are thousandths of a credit. JSON is text: nothing is queried inside it.

create table account (
  id                varchar(40)  primary key,
  name              varchar(200) not null,
  available         bigint       not null check (available >= 0),
  reserved          bigint       not null check (reserved >= 0),
  create_per_minute int,
  read_per_minute   int,
  max_queued        int,
  created_at        timestamp with time zone not null
);

create table api_key (
  id         varchar(40)  primary key,
  account_id varchar(40)  not null references account (id),
  name       varchar(200) not null,
  key_hash   varchar(64)  not null unique,
  scopes     varchar(200) not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone
);

create table ledger (
  entry_id      bigint generated always as identity primary key,
  account_id    varchar(40) not null references account (id),
  generation_id varchar(64),
  kind          varchar(10) not null check (kind = any (array['grant', 'reserve', 'capture', 'release'])),
  amount        bigint      not null,
  at            timestamp with time zone not null,
  unique (generation_id, kind)
);
create index ledger_by_account on ledger (account_id, entry_id);

create table node (
  id           varchar(40)  primary key,
  capabilities varchar(500) not null,
  last_seen    timestamp with time zone not null
);

create table generation (
  id                varchar(64)   primary key,
  account_id        varchar(40)   not null references account (id),
  key_id            varchar(40)   not null,
  revision          bigint        not null,
  status            varchar(12)   not null check (status = any (array['queued', 'processing', 'completed', 'failed'])),
  intent            varchar(64)   not null,
  lane              varchar(12)   not null,
  generator_name    varchar(200)  not null,
  generator_version varchar(100)  not null,
  price             bigint        not null,
  request           varchar(1048576) not null,
  decision          varchar(1048576) not null,
  metadata          varchar(65536) not null,
  warnings          varchar(1048576) not null,
  format            varchar(4)    not null,
  needs             varchar(200),
  progress          double precision not null,
  stage             varchar(80)   not null,
  result            varchar(1048576),
  spec              varchar(1048576),
  error_code        varchar(40),
  error_message     varchar(4000),
  attempts          int           not null,
  worker            varchar(40),
  lease_until       timestamp with time zone,
  deadline_at       timestamp with time zone not null,
  created_at        timestamp with time zone not null,
  started_at        timestamp with time zone,
  ended_at          timestamp with time zone
);
create index generation_by_account on generation (account_id, created_at);
create index generation_by_status on generation (status, created_at);
