import { hasRight, requireRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import { type RecordObject, recordObjects } from "./contract.ts";

const right = (name: string) => (context: Context) => requireRight(context, name);

/** Everybody may search; what is found are the objects and records that they may read. */
export const mayUseSearch = (): void => undefined;
export const mayUseViews = right("view.use");
export const mayShareViews = right("view.share");
export const mayManageFields = right("field.manage");
export const mayManageTags = right("tag.manage");
export const mayManageSettings = right("setting.manage");
export const mayReadSettings = (): void => undefined;

/** Of the asked objects, or all, those that the person may read. */
export function readableObjects(context: Context, asked?: readonly RecordObject[]): RecordObject[] {
  return (asked ?? recordObjects).filter((object) => hasRight(context, `${object}.read`));
}

export function mayReadObject(context: Context, object: RecordObject): void {
  requireRight(context, `${object}.read`);
}

export function mayUpdateObject(context: Context, object: RecordObject): void {
  requireRight(context, `${object}.update`);
}
