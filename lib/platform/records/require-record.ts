import { inScope } from "../access.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { Asking } from "./asking.ts";
import type { Records, Row } from "./define-records.ts";
import { findRecords } from "./find-record.ts";

type Reachable = {
  ownerId: string | null;
  teamPath: string;
  collaboratorIds?: string[];
  poolId?: string | null;
  subjectOwnerId?: string | null;
  subjectTeamPath?: string | null;
  subjectCollaboratorIds?: string[];
};

/** Beyond owner and team: who works on it, whose pool it waits in, who has what it hangs on. */
function isShared({ principal }: Context, scope: "own" | "team", row: Reachable): boolean {
  const { userId, teamPath } = principal;
  const helps = row.collaboratorIds?.includes(userId) || row.subjectCollaboratorIds?.includes(userId);
  const pooled = Boolean(row.poolId) && teamPath.startsWith(row.teamPath);
  const leads = scope === "team" && row.subjectTeamPath?.startsWith(teamPath);
  return Boolean(helps || pooled || row.subjectOwnerId === userId || leads);
}

/** Whether a row lies in the person's scope; the same rule stands in the row-level policies. */
export function inRecordScope(context: Context, records: Records, row: Row): boolean {
  if (row.tenantId !== context.principal.tenantId) return false;
  if (records.scope === undefined) return true;
  const scope = context.principal.scopes[records.scope];
  const reachable = row as unknown as Reachable;
  if (inScope(context, records.scope, reachable)) return true;
  return (scope === "own" || scope === "team") && isShared(context, scope, reachable);
}

/** The records with these ids, held until the transaction ends. Throws `not_found` when one is missing or out of scope. */
export async function requireRecords<R extends Row>(
  asking: Asking,
  records: Records<R>,
  ids: string[],
  options: { deleted?: boolean } = {},
): Promise<R[]> {
  const unique = [...new Set(ids)];
  const rows = await findRecords(asking.tx, records, unique, { lock: true, ...options });
  const seen = rows.filter((row) => inRecordScope(asking.context, records as Records, row));
  if (seen.length === unique.length) return seen;
  throw new AppError("not_found", `no such ${records.object}`, { reason: "record_not_found" });
}

/** One record, held until the transaction ends. Throws `not_found` when there is none in scope. */
export async function requireRecord<R extends Row>(
  asking: Asking,
  records: Records<R>,
  id: string,
  options: { deleted?: boolean } = {},
): Promise<R> {
  const [row] = await requireRecords(asking, records, [id], options);
  if (row) return row;
  throw new AppError("not_found", `no such ${records.object}`, { reason: "record_not_found" });
}
