import type { DocumentStatus } from "./contract.ts";

/** Where a document may go from where it is. */
const moves: Record<DocumentStatus, readonly DocumentStatus[]> = {
  draft: ["review", "archived"],
  review: ["approved", "draft", "archived"],
  approved: ["published", "draft", "archived"],
  published: ["archived", "draft"],
  archived: ["draft"],
};
/** What takes the right to publish; the rest its owner does as well. */
const guarded: readonly DocumentStatus[] = ["approved", "published"];

export const mayMove = (from: DocumentStatus, to: DocumentStatus): boolean => moves[from].includes(to);
export const needsPublisher = (to: DocumentStatus): boolean => guarded.includes(to);
/** Where somebody may move it from there; `publishes` says that they have the right to publish. */
export const movesFrom = (from: DocumentStatus, publishes: boolean): DocumentStatus[] =>
  moves[from].filter((to) => publishes || !needsPublisher(to));
