import type { Asking } from "#lib/platform/records/asking.ts";
import type { MatchKey, Records } from "#lib/platform/records/define-records.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import { readNames } from "#lib/platform/records/present-records.ts";
import { findMatches } from "#lib/platform/records/sync-match-keys.ts";
import { type LeadDuplicate, type LeadMatchReason, leadMatchReasons } from "./contract.ts";
import { hiddenFields, maskHidden } from "./hidden-fields.ts";
import { leadName } from "./lead-name.ts";
import { leadRecords } from "./records-repository.ts";
import { peekLeads } from "./repository.ts";

const mostHits = 20;
const records = leadRecords as unknown as Records;

/** An equal name is not also a mistyped one. */
function reasonsOf(kinds: MatchKey["kind"][]): LeadMatchReason[] {
  return leadMatchReasons.filter(
    (kind) => kinds.includes(kind) && !(kind.startsWith("name_") && kinds.includes("name")),
  );
}

/** The leads that share a key, all of the company's: those that the person may not see with half a name and no id. */
export async function findHits(
  asking: Asking,
  keys: MatchKey[],
  except: readonly string[] = [],
): Promise<LeadDuplicate[]> {
  const matches = (await findMatches(asking, records, keys, except)).slice(0, mostHits);
  if (matches.length === 0) return [];
  const ids = matches.map(({ id }) => id);
  const seen = new Map((await findRecords(asking.tx, leadRecords, ids)).map((row) => [row.id, row]));
  const [hidden, peeked, names] = await Promise.all([
    hiddenFields(asking.tx, asking.context),
    peekLeads(
      asking.tx,
      ids.filter((id) => !seen.has(id)),
    ),
    readNames(
      asking.tx,
      records,
      [...seen.values()].map((row) => ({ kind: "user", id: row.ownerId })),
    ),
  ]);
  return matches.flatMap(({ id, kinds }): LeadDuplicate[] => {
    const reasons = reasonsOf(kinds);
    const row = seen.get(id);
    if (row) {
      const owner = (row.ownerId && names.get("user")?.get(row.ownerId)) || null;
      const name = leadName(maskHidden(row, row.poolId, hidden));
      return [{ id, name, owner, inPool: row.poolId !== null, reasons }];
    }
    const peek = peeked.find((each) => each.record_id === id);
    if (!peek) return [];
    return [{ id: null, name: peek.masked, owner: peek.owner_name, inPool: peek.pool_id !== null, reasons }];
  });
}
