import type { Clock } from "../dates/read-clock.ts";
import type { Span } from "../model/span.ts";
import { chooseObject } from "./choose-object.ts";
import { readQuery } from "./read-query.ts";
import type { QueryReading } from "./reading.ts";
import { goesOn } from "./refining/goes-on.ts";

/** Returns the query before with what a message changes in it; undefined when it goes on from nothing or changes nothing. */
export function followQuery(
  text: string,
  spans: readonly Span[],
  clock: Clock,
  former: QueryReading | undefined,
): QueryReading | undefined {
  if (former === undefined || !goesOn({ text, spans, head: chooseObject(text, spans, clock), clock }, former))
    return undefined;
  const next = readQuery(text, spans, clock, { former });
  return next !== undefined && asks(next) !== asks(former) ? next : undefined;
}

/** What is asked, whatever words beside it were not read. */
const asks = ({ unread: _words, ...query }: QueryReading): string => JSON.stringify(query);
