-- Which generation a picture belongs to, what has expired, how many workers a node has, and the table of db-scheduler (housekeeping).
-- PostgreSQL 15 or newer.

alter table generation add column expired_at timestamp with time zone;
create index generation_by_end on generation (status, ended_at);
create index generation_by_generator on generation (generator_name, ended_at);
create index generation_by_worker on generation (worker);

create table picture (
  name          varchar(80) primary key,
  generation_id varchar(64) not null references generation (id) on delete cascade
);
create index picture_by_generation on picture (generation_id);
insert into picture (name, generation_id)
  select regexp_substr(result, '[0-9a-f]{32}[.]png'), id from generation
  where result is not null and regexp_substr(result, '[0-9a-f]{32}[.]png') is not null;
insert into picture (name, generation_id)
  select regexp_substr(result, '[0-9a-f]{32}[.]svg'), id from generation
  where result is not null and regexp_substr(result, '[0-9a-f]{32}[.]svg') is not null;

alter table node add column workers int default 0 not null;
alter table node add column model_workers int default 0 not null;

create table scheduled_tasks (
  task_name            varchar(100) not null,
  task_instance        varchar(100) not null,
  task_data            bytea,
  execution_time       timestamp with time zone not null,
  picked               boolean not null,
  picked_by            varchar(50),
  last_success         timestamp with time zone,
  last_failure         timestamp with time zone,
  consecutive_failures int,
  last_heartbeat       timestamp with time zone,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
