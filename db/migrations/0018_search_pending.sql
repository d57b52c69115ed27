-- What is written waits in a list beside the index, and every look-up reads all of that list: the twenty variants of a name
-- read it twenty times. It may hold 64 kB, not 4 MB.
alter index search_tokens set (gin_pending_list_limit = 64);
--> statement-breakpoint
select gin_clean_pending_list('search_tokens');
