import { recordDelete } from "./record-delete.ts";
import { recordMerge } from "./record-merge.ts";
import { recordSearch } from "./record-search.ts";
import { recordShow } from "./record-show.ts";
import { recordTag } from "./record-tag.ts";
import { recordTransfer } from "./record-transfer.ts";
import { recordUpdate } from "./record-update.ts";

/** What this agent is asked for. */
export const recordsIntents = [
  recordSearch,
  recordShow,
  recordUpdate,
  recordDelete,
  recordTransfer,
  recordTag,
  recordMerge,
] as const;
