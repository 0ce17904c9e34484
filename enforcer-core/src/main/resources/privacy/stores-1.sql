-- The stores of Enforcer, version 1, for PostgreSQL 12 and later and for H2 2.
--
-- Nothing in enforcer_consent and enforcer_right is ever changed or deleted by Enforcer: its user needs
-- select and insert there, and update besides in enforcer_evidence and enforcer_flow.
-- Where nothing is said, a text is empty. Times are UTC.

create table if not exists enforcer_consent (
  seq bigint generated always as identity primary key,
  id varchar(64) not null unique,
  data_subject_id varchar(400) not null,
  data_subject varchar(400) not null,
  purpose varchar(400) not null,
  recipient varchar(400) not null,
  category varchar(400) not null,
  channel varchar(400) not null,
  jurisdiction varchar(400) not null,
  event varchar(16) not null,
  is_explicit boolean not null,
  said_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone,
  notice varchar(400) not null,
  notice_language varchar(400) not null,
  said_how varchar(400) not null,
  entered_by varchar(400) not null,
  recorded_at timestamp(6) with time zone default current_timestamp not null
);

create index if not exists enforcer_consent_person on enforcer_consent (data_subject_id, data_subject, purpose);

create table if not exists enforcer_right (
  seq bigint generated always as identity primary key,
  id varchar(64) not null unique,
  data_subject_id varchar(400) not null,
  data_subject varchar(400) not null,
  claim varchar(16) not null,
  step varchar(16) not null,
  purpose varchar(400) not null,
  grounds varchar(400) not null,
  entered_by varchar(400) not null,
  said_at timestamp(6) with time zone not null,
  recorded_at timestamp(6) with time zone default current_timestamp not null
);

create index if not exists enforcer_right_person on enforcer_right (data_subject_id, data_subject);

create table if not exists enforcer_evidence (
  instance varchar(200) not null,
  time_window timestamp(6) with time zone not null,
  environment varchar(200) not null,
  build varchar(200) not null,
  policy_id varchar(400) not null,
  seen_from timestamp(6) with time zone not null,
  seen_to timestamp(6) with time zone not null,
  flush_seconds bigint not null,
  has_ended boolean not null,
  classes text not null,
  seen text not null,
  primary key (instance, time_window)
);

create index if not exists enforcer_evidence_policy on enforcer_evidence (policy_id, time_window);

create table if not exists enforcer_flow (
  instance varchar(200) not null,
  time_window timestamp(6) with time zone not null,
  flow_hash varchar(64) not null,
  flow text not null,
  times bigint not null,
  first_seen timestamp(6) with time zone not null,
  last_seen timestamp(6) with time zone not null,
  primary key (instance, time_window, flow_hash)
);
