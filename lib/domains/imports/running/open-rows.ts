import type { StagedRow } from "../row-repository.ts";

const open = new Set<StagedRow["status"]>(["waiting", "ready", "invalid", "duplicate", "failed"]);

/** Whether a row is still to be dealt with; what is written, left out by somebody's word or taken back is not. */
export const isOpen = ({ status }: Pick<StagedRow, "status">): boolean => open.has(status);
