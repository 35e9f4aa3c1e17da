-- until when a game may sleep, in milliseconds since 1970: 0 is not known, so somebody has to look; the largest is until somebody comes
alter table game add column wake bigint not null default 0;

create index waking_game on game (wake) where status = 'open';
