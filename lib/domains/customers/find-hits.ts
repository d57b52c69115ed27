import { similarNames } from "#lib/language/index.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { MatchKey, Records } from "#lib/platform/records/define-records.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import { readNames } from "#lib/platform/records/present-records.ts";
import { findMatches } from "#lib/platform/records/sync-match-keys.ts";
import type { DuplicateHit, MatchReason } from "./contract.ts";
import { peekRecords } from "./customer-repository.ts";

const mostHits = 20;
const similarEnough = 0.6;
type Kinds = MatchKey["kind"][];
type Reasons = readonly MatchReason[];
/** What is looked for: its keys, and its name where a likeness of names must be judged. */
export type Sought = {
  keys: MatchKey[];
  companyName?: string | null | undefined;
  except?: readonly string[];
};

const sure: Reasons = ["uscc", "phone", "email", "wechat", "name"];
const bySimilarity = { same: "name", loose: "name", pinyin: "name_pinyin", typo: "name_typo" } as const;

/** Shared keys of a name only propose: whether the names are alike is judged with both at hand. */
function reasonsOf(kinds: Kinds, sought: Sought, name: string): Reasons {
  const told = sure.filter((kind) => kinds.includes(kind));
  if (!sought.companyName || told.includes("name")) return told;
  const { kind, score } = similarNames(sought.companyName, name);
  if (kind === "none" || kind === "contains" || score < similarEnough) return told;
  return [...told, bySimilarity[kind]];
}

/** Of a name that must not be read, an equal sound alone says too little. */
function hiddenReasons(kinds: Kinds): Reasons {
  const told = sure.filter((kind) => kinds.includes(kind));
  return kinds.includes("name_typo") && !told.includes("name") ? [...told, "name_typo"] : told;
}

/** The records that look the same, all of the company's: those that the person may not see with half a name and no id. */
export async function findHits(asking: Asking, records: Records, sought: Sought): Promise<DuplicateHit[]> {
  const matches = await findMatches(asking, records, sought.keys, sought.except);
  const ids = matches.map(({ id }) => id);
  const seen = new Map((await findRecords(asking.tx, records, ids)).map((row) => [row.id, row]));
  const hidden = ids.filter((id) => !seen.has(id));
  const owners = [...seen.values()].map((row) => ({ kind: "user", id: row.ownerId }));
  const [peeked, names] = await Promise.all([
    peekRecords(asking.tx, records.object as "customer", hidden),
    readNames(asking.tx, records, owners),
  ]);
  const hits = matches.map(({ id, kinds }): DuplicateHit | undefined => {
    const row = seen.get(id);
    const peek = peeked.find((each) => each.record_id === id);
    if (row) {
      const name = String(row[records.title]);
      const owner = names.get("user")?.get(String(row.ownerId)) ?? null;
      return { id, name, owner, inPool: Boolean(row.poolId), reasons: [...reasonsOf(kinds, sought, name)] };
    }
    if (!peek) return undefined;
    const { masked, owner_name, pool_id } = peek;
    return {
      id: null,
      name: masked,
      owner: owner_name,
      inPool: pool_id !== null,
      reasons: [...hiddenReasons(kinds)],
    };
  });
  return hits
    .filter((hit) => hit !== undefined && hit.reasons.length > 0)
    .slice(0, mostHits) as DuplicateHit[];
}
