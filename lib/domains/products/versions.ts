import type { z } from "zod";
import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import { newId } from "#lib/platform/ids.ts";
import type { ProductVersionDto, productVersionInput } from "./contract.ts";
import type { VersionRow } from "./product-repository.ts";

type Shown = { [K in keyof VersionRow]?: VersionRow[K] | undefined };
type Given = z.output<typeof productVersionInput>;

/** The given versions as rows; one that was there keeps its id and who made it. */
export function versionRows(context: Context, productId: string, given: Given[], was: VersionRow[]) {
  const { tenantId, userId } = context.principal;
  const at = now();
  return given.map((version) => {
    const before = was.find(({ label }) => label === version.label);
    return {
      ...version,
      id: before?.id ?? newId("productVersion"),
      tenantId,
      productId,
      version: (before?.version ?? 0) + 1,
      createdBy: before?.createdBy ?? userId,
      createdAt: before?.createdAt ?? at,
      updatedAt: at,
    };
  });
}

/** Versions as they are shown and journaled. */
export function presentVersions(rows: Shown[]): ProductVersionDto[] {
  return rows.map((row) => ({
    label: row.label ?? "",
    status: row.status ?? "released",
    releasedOn: row.releasedOn ?? null,
    supportedUntil: row.supportedUntil ?? null,
    highlights: row.highlights ?? [],
    notes: row.notes ?? null,
    compatibility: row.compatibility ?? [],
  }));
}
