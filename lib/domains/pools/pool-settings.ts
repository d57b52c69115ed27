import type { z } from "zod";
import type { Tx } from "#db/client.ts";
import { pooledRecords } from "#lib/domains/leads/index.ts";
import { AppError } from "#lib/platform/errors.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { compileFilter } from "#lib/platform/records/filter/compile-filter.ts";
import { withoutUndefined } from "#lib/utils/without-undefined.ts";
import type { PooledObject, previewRecycleInput, RecycleRule, updatePoolInput } from "./contract.ts";
import { findTeam, type NewPoolRow } from "./pool-repository.ts";

type Settings = z.output<typeof updatePoolInput>["set"];
type GivenRule = NonNullable<z.output<typeof previewRecycleInput>["recycleRules"]>[number];

/** Rules as they are kept; each must be able to be asked. */
export function soundRules(asking: Asking, object: PooledObject, rules: readonly GivenRule[]): RecycleRule[] {
  const records = pooledRecords(object);
  return rules.map((rule) => {
    compileFilter(asking, { records, columns: records.columns }, rule.filter);
    return { ...rule, id: rule.id ?? newId("recycleRule") };
  });
}

function refuseUnknown(object: PooledObject, hidden: readonly string[]): void {
  const { fields } = pooledRecords(object);
  const unknown = hidden.find((name) => !fields.has(name));
  if (unknown === undefined) return;
  throw new AppError("invalid", `no field ${unknown}`, {
    reason: "filter_unknown_field",
    params: { field: unknown },
    fields: [{ field: "hiddenFields", reason: "filter_unknown_field" }],
  });
}

async function requireTeam(tx: Tx, id: string) {
  const team = await findTeam(tx, id);
  if (team) return { teamId: team.id, teamPath: team.path };
  throw new AppError("not_found", "no such team", { reason: "team_not_found" });
}

/** The settings as columns; what is absent stays. Throws `invalid` for rules and fields that are none. */
export async function settingsOf(
  asking: Asking,
  object: PooledObject,
  { team, recycleRules, ...rest }: Settings,
): Promise<Partial<NewPoolRow>> {
  refuseUnknown(object, rest.hiddenFields ?? []);
  return withoutUndefined({
    ...rest,
    ...(team !== undefined && (await requireTeam(asking.tx, team))),
    ...(recycleRules && { recycleRules: soundRules(asking, object, recycleRules) }),
  });
}
