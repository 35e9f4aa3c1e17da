create index game_by_tag on game (tag, number);   -- a class is found by its code, whatever else the journal holds
