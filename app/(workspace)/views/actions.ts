"use server";
import { revalidatePath } from "next/cache";
import { action } from "#app/_server/action.ts";
import type { SaveResult } from "#components/shared/record/save-result.ts";
import type { ViewShare, ViewState } from "#components/shared/views/view-types.ts";
import type { RecordObject } from "#lib/domains/records/contract.ts";
import * as records from "#lib/domains/records/index.ts";

const create = action(records.createView);
const update = action(records.updateView);
const remove = action(records.deleteView);
const choose = action(records.setDefaultView);

type Named = { name: string; share: ViewShare; state: ViewState };

const stateOf = ({ filter, ...rest }: ViewState) => ({ ...rest, filter: filter ?? null });
const shareOf = (share: ViewShare) => ({
  audience: share.kind,
  audienceIds: "ids" in share ? share.ids : [],
});

/** Reads the list's page again, so that its views are there. */
function fresh<R extends SaveResult>(result: R): R {
  if (result.ok) revalidatePath("/", "layout");
  return result;
}

export const createViewAction = async (object: RecordObject, { name, share, state }: Named) => {
  const result = fresh(await create({ object, name, ...stateOf(state), ...shareOf(share) }));
  return result.ok ? { ...result, id: String((result.data as { id: string }).id) } : result;
};
export const updateViewAction = async (id: string, { name, share, state }: Partial<Named>) =>
  fresh(
    await update({
      id,
      set: { ...(name && { name }), ...(share && shareOf(share)), ...(state && stateOf(state)) },
    }),
  );
export const removeViewAction = async (id: string) => fresh(await remove({ id }));
export const setDefaultViewAction = async (object: RecordObject, id: string) =>
  fresh(await choose({ object, id }));
