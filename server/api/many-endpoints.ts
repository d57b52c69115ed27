import { z } from "zod";
import type { Endpoint } from "./endpoint.ts";
import type { RecordVerbs } from "./record-verbs.ts";
import { asks, writes } from "./verb-endpoints.ts";

const ref = z.object({ id: z.string(), version: z.number().int() });
const refs = z.object({ records: z.array(ref) });
const merged = ref.extend({ mergeId: z.string() });
const hits = z.object({ items: z.array(z.record(z.string(), z.unknown())) });

/** The addresses that write many records at once, or two into one. */
export function manyEndpoints(verbs: RecordVerbs): Endpoint[] {
  const { object, path, words, rights, updateMany, transfer, tag, merge, undoMerge, duplicates } = verbs;
  const [one, many] = words;
  const two = [{ id: `${object}_1`, version: 3 }, { id: `${object}_2` }];
  const made: (Endpoint | undefined)[] = [
    updateMany &&
      writes("post", `${path}/bulk`, updateMany, {
        summary: `Change many ${many} alike, all or none`,
        right: `${object}.bulk`,
        example: { records: two, set: verbs.examples.set },
        answer: refs,
      }),
    transfer &&
      writes("post", `${path}/transfer`, transfer, {
        summary: `Give ${many} to another person`,
        right: rights?.transfer ?? `${object}.transfer`,
        example: { records: two, to: "user_1", reason: "区域调整，由华东二组跟进" },
        answer: refs,
      }),
    tag &&
      writes("post", `${path}/tags`, tag, {
        summary: `Put tags on ${many} and take others off`,
        right: rights?.update ?? `${object}.update`,
        example: {
          ids: two.map(({ id }) => id),
          add: ["决策快"],
          remove: ["沉默"],
          reason: "两次拜访都当场拍板",
        },
        answer: refs,
      }),
    merge &&
      writes("post", `${path}/merge`, merge, {
        summary: `Make two ${many} one`,
        right: `${object}.merge`,
        example: { keep: two[0], merge: two[1], reason: "同一家，重复录入" },
        answer: merged,
      }),
    undoMerge &&
      writes("post", `${path}/merges/{mergeId}/undo`, undoMerge, {
        summary: `Make a merged ${one} two again`,
        right: `${object}.merge`,
        answer: ref,
      }),
    duplicates &&
      asks(`${path}/duplicates`, duplicates, {
        summary: `The ${many} that look the same, before one is made`,
        right: rights?.create ?? `${object}.create`,
        example: verbs.examples.duplicates,
        answer: hits,
      }),
  ];
  return made.filter((endpoint) => endpoint !== undefined);
}
