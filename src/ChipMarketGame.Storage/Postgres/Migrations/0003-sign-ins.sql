create table sign_in (   -- who is signed in on which device; no history, and in no backup
    ticket_hash text        not null primary key,
    owner       text        not null,
    key_name    text        not null,
    until       timestamptz not null
);
