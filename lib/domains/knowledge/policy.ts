import { hasRight, requireRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import type { DocumentStatus } from "./contract.ts";

export const mayRead = (context: Context): void => requireRight(context, "knowledge.read");
const mayWrite = (context: Context): void => requireRight(context, "knowledge.write");
export const mayPublish = (context: Context): void => requireRight(context, "knowledge.publish");

/** Who writes may hand in drafts; what everybody then reads is for those who may publish. */
export function maySaveAs(context: Context, statuses: readonly DocumentStatus[]): void {
  mayWrite(context);
  if (statuses.some((status) => status !== "draft" && status !== "review")) mayPublish(context);
}

/** Whether the person changes a document: its owner does, and who may publish. */
export const mayChange = (context: Context, document: { ownerId: string }): boolean =>
  document.ownerId === context.principal.userId || hasRight(context, "knowledge.publish");
