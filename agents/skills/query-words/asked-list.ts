import type { QueryReading } from "#lib/language/index.ts";

type Sort = NonNullable<QueryReading["sort"]>;

const bounds = (reading: QueryReading, field: string): boolean =>
  JSON.stringify(reading.filter ?? {}).includes(`"field":"${field}"`);

/** The order that a list is read in where none was said: the money first, the best leads, who waits longest, what is due. */
function usualOrder(reading: QueryReading): Sort | undefined {
  switch (reading.object) {
    case "opportunity":
      return [{ field: "amount", direction: "desc" }];
    case "lead":
      return [{ field: "score", direction: "desc" }];
    case "customer":
      return bounds(reading, "lastActivityAt") ? [{ field: "lastActivityAt", direction: "asc" }] : undefined;
    case "task":
      return [{ field: "dueAt", direction: "asc" }];
    case "activity":
      return [{ field: "at", direction: "desc" }];
    default:
      return undefined;
  }
}

/** A list with the order that fits the question. */
export function askedList(reading: QueryReading): QueryReading {
  const sort = reading.sort ?? usualOrder(reading);
  return { ...reading, ...(sort && { sort }) };
}
