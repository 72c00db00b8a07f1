-- Which generation another was drawn again from; that one may be gone.
alter table generation add column source_id varchar(64);
create index generation_by_source on generation (source_id);
