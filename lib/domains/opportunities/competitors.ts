import type { Tx } from "#db/client.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { ChangeOp } from "#lib/platform/journal.ts";
import { companyKey } from "#lib/utils/company-key.ts";
import { type CompetitorRow, isCompetitorKnown, lockCompetitor } from "./competitor-repository.ts";

/** The key of a name that no other competitor has. Throws `conflict` `competitor_exists`. */
export async function freeNameKey(tx: Tx, name: string, except?: string): Promise<string> {
  const key = companyKey(name) || name;
  if (!(await isCompetitorKnown(tx, key, except))) return key;
  throw new AppError("conflict", `${name} is there`, { reason: "competitor_exists", params: { name } });
}

export async function requireCompetitor(
  tx: Tx,
  id: string,
  version: number | undefined,
): Promise<CompetitorRow> {
  const row = await lockCompetitor(tx, id);
  if (!row) throw new AppError("not_found", "no such competitor", { reason: "record_not_found" });
  if (version === undefined || version === row.version) return row;
  throw new AppError("conflict", `competitor ${id} is at version ${row.version}`, { reason: "edited_since" });
}

const kept = ["name", "aliases", "website", "strengths", "weaknesses", "answer"] as const;
type Written = Partial<CompetitorRow> & { id: string; version: number };

/** What a command on a competitor hands back. */
export function competitorOutcome(
  type: string,
  op: ChangeOp,
  before: Partial<CompetitorRow>,
  after: Written,
) {
  const facts = (row: Partial<CompetitorRow>) => ({
    ...Object.fromEntries(kept.map((key) => [key, row[key] ?? null])),
    deleted: Boolean(row.deletedAt),
  });
  const { id, version } = after;
  return {
    result: { id, version },
    changes: [
      {
        entityType: "competitor",
        entityId: id,
        op,
        before: op === "create" ? {} : facts(before),
        after: facts(after),
        version,
      },
    ],
    event: { type, aggregateType: "competitor", aggregateId: id, payload: {} },
  };
}
