create table game (
    number   integer primary key,          -- order in which games began
    game_id  text    not null unique,
    tag      text    not null,
    status   text    not null check (status in ('open', 'ended')),
    version  integer not null check (version >= 0),
    hash     blob    not null check (length(hash) = 32)
) strict;

create index open_game on game (number) where status = 'open';

create table event (
    game_id        text    not null references game (game_id),
    version        integer not null check (version >= 1),
    kind           text    not null,
    schema_version integer not null check (schema_version >= 1),
    command_id     text,
    body           blob    not null,
    hash           blob    not null check (length(hash) = 32),
    primary key (game_id, version)
) strict;

create unique index event_command on event (game_id, command_id) where command_id is not null;

create trigger event_is_never_changed before update on event
begin select raise(abort, 'an event is never changed'); end;

create trigger event_is_never_removed before delete on event
begin select raise(abort, 'an event is never removed'); end;
