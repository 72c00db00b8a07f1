-- Keys with hints, ledger entries that say who spent on what, the audit log, and the token buckets of rate limits that nodes share.
-- Until now an account had one key, its owner's: it may manage keys.

alter table api_key add column hint varchar(16) default '' not null;
update api_key set scopes = 'generate keys' where scopes = 'generate';
create index api_key_by_account on api_key (account_id, created_at);

alter table ledger add column intent varchar(64);
alter table ledger add column key_id varchar(40);
alter table ledger add column note varchar(200) default '' not null;
update ledger set
  intent = (select g.intent from generation g where g.id = ledger.generation_id),
  key_id = (select g.key_id from generation g where g.id = ledger.generation_id)
  where kind = 'reserve';
create index ledger_by_time on ledger (account_id, kind, at);

create table audit (
  id         bigint generated always as identity primary key,
  at         timestamp with time zone not null,
  account_id varchar(40)   not null,
  key_id     varchar(40)   not null,
  action     varchar(80)   not null,
  target     varchar(200)  not null,
  detail     varchar(1000) not null
);

create table rate_bucket (
  id         varchar(120) primary key,
  state      bytea,
  expires_at bigint
);
create index rate_bucket_by_expiry on rate_bucket (expires_at);
