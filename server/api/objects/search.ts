import { globalSearch } from "#lib/domains/records/index.ts";
import type { Endpoint } from "../endpoint.ts";
import { reads } from "../verb-endpoints.ts";

/** The API of the one box: all records that the person may see, by any words of theirs. */
export const searchEndpoints: Endpoint[] = [
  reads("/search", globalSearch, {
    summary:
      "Records of every kind by any two characters, pinyin, initials or the end of a phone; your own and recent ones first",
    example: { q: "科技", limit: 5 },
  }),
];
