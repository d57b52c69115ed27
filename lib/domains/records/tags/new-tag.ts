import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import { newId } from "#lib/platform/ids.ts";
import type { TagRow } from "../tag-repository.ts";

type Given = Pick<TagRow, "object" | "name" | "color" | "rule" | "ruleText">;

/** A tag that is in force from now on; its rule is applied by the worker. */
export function newTag({ principal }: Context, given: Given): TagRow {
  const at = now();
  return {
    ...given,
    id: newId("tag"),
    tenantId: principal.tenantId,
    active: true,
    appliedAt: null,
    version: 1,
    createdBy: principal.userId,
    createdAt: at,
    updatedAt: at,
  };
}
