create table personal_text (               -- names and messages, beside the events that hold their ids only; they can be erased
    id   text not null primary key,
    tag  text not null,                    -- of the games it belongs to
    kind text not null check (kind in ('name', 'message')),
    text text                              -- null once it is erased
) strict, without rowid;

create index personal_text_by_tag on personal_text (tag);
