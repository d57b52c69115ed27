import { getTranslations } from "next-intl/server";
import { action } from "#app/_server/action.ts";
import { listPooled } from "#app/(workspace)/pools/list-pooled.ts";
import { countTarget, readTarget } from "#app/(workspace)/read-target.ts";
import type { BulkPreview, BulkTarget } from "#components/shared/bulk/bulk-types.ts";
import type { SaveResult } from "#components/shared/record/save-result.ts";
import type { PooledObject } from "#lib/domains/pools/contract.ts";
import { claimFromPool } from "#lib/domains/pools/index.ts";

const claim = action(claimFromPool);
/** So many at once; the verb takes no more. */
const mostAtOnce = 50;

/** How many of a selection can be claimed now, and why not the others. */
export async function previewClaim(
  object: PooledObject,
  target: BulkTarget,
  claimsLeft: number | null,
): Promise<BulkPreview> {
  const t = await getTranslations("records-ui.pool");
  const count = await countTarget((input) => listPooled(object, input), target);
  const most = Math.min(mostAtOnce, claimsLeft ?? mostAtOnce);
  const affected = Math.min(count, most);
  const reason = t("over", { count: most });
  return { affected, skipped: count > affected ? [{ reason, count: count - affected }] : [] };
}

/** Claims the first of a selection, as many as may be; all of them or none. */
export async function claimSelected(
  object: PooledObject,
  target: BulkTarget,
  claimsLeft: number | null,
): Promise<SaveResult> {
  const ids = await readTarget((input) => listPooled(object, input), target);
  const most = Math.min(mostAtOnce, claimsLeft ?? mostAtOnce);
  return claim({ object, records: ids.slice(0, most).map((id) => ({ id })) });
}
