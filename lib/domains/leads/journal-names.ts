import { leadFields } from "./contract.ts";

/** Owner and team were once journaled by their columns. */
const former: Record<string, string> = { ownerId: "owner", teamId: "team" };

/** What a journaled field is called now. */
export const currentName = (field: string): string => former[field] ?? field;

const stamps = new Set(["createdAt", "updatedAt", "createdBy", "updatedBy"]);
const names = new Set<string>([
  ...leadFields.map(({ name }) => name).filter((name) => !stamps.has(name)),
  ...["sourceDetail", "teamPath", "deleted", "mergedInto", "mergedFrom"],
]);

/** Whether the journal keeps a field of a lead: only that can be put back. */
export const isJournaled = (field: string): boolean => names.has(field) || field.startsWith("custom.");
