import type { SaveResult } from "#components/shared/record/save-result.ts";
import type { Column } from "#components/shared/table/columns.ts";
import type { Filter, SortKey } from "#lib/platform/records/contract.ts";

/** How a list is looked at: what is in it, in which order and columns. */
export type ViewState = {
  filter?: Filter | undefined;
  sort: SortKey[];
  groupBy: string | null;
  columns: Column[];
};
/** Who else sees a view. */
export type ViewShare =
  | { kind: "private" }
  | { kind: "everyone" }
  | { kind: "roles" | "teams"; ids: string[] };
export type SavedView = {
  id: string;
  name: string;
  share: ViewShare;
  /** What this person's list opens with. */
  isDefault: boolean;
  /** Whether this person may rename, change, share or delete it. */
  mayChange: boolean;
  /** Whose it is; null for one's own. */
  ownerName: string | null;
  state: ViewState;
};
export type ViewActions = {
  create: (input: {
    name: string;
    share: ViewShare;
    state: ViewState;
  }) => Promise<SaveResult & { id?: string }>;
  update: (
    id: string,
    change: { name?: string; share?: ViewShare; state?: ViewState },
  ) => Promise<SaveResult>;
  remove: (id: string) => Promise<SaveResult>;
  setDefault: (id: string) => Promise<SaveResult>;
};
/** With whom this person may share: by right. */
export type ShareRights = {
  everyone: boolean;
  roles: readonly { id: string; name: string }[];
  teams: readonly { id: string; name: string }[];
};
