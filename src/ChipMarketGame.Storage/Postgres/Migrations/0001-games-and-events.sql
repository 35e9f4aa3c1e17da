create table game (
    number   bigint generated always as identity primary key,   -- order in which games began
    game_id  text   not null unique,
    tag      text   not null,
    status   text   not null check (status in ('open', 'ended')),
    version  bigint not null check (version >= 0),
    hash     bytea  not null check (length(hash) = 32)
) with (fillfactor = 70);   -- a head moves with each append: room on its page keeps that out of the indexes

create index open_game on game (number) where status = 'open';

create table event (
    game_id        text   not null references game (game_id),
    version        bigint not null check (version >= 1),
    kind           text   not null,
    schema_version int    not null check (schema_version >= 1),
    command_id     text,
    body           bytea  not null,
    hash           bytea  not null check (length(hash) = 32),
    primary key (game_id, version)
);

create unique index event_command on event (game_id, command_id) where command_id is not null;

create function event_is_for_ever() returns trigger language plpgsql as
$$ begin raise exception 'an event is never changed or removed'; end $$;

create trigger event_is_never_changed before update or delete on event
for each row execute function event_is_for_ever();

create trigger events_are_never_emptied before truncate on event
for each statement execute function event_is_for_ever();
