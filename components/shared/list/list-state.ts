import type { ViewState } from "#components/shared/views/view-types.ts";
import { type Filter, filter as filterSchema, sortKey } from "#lib/platform/records/contract.ts";

/** How a list is looked at, with the words in the box and the chosen view. */
export type ListState = ViewState & { q: string; view: string | null };

function readJson(text: string | null): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

function readFilter(text: string | null): Filter | undefined {
  const parsed = filterSchema.safeParse(readJson(text));
  return parsed.success ? parsed.data : undefined;
}

/** What an address says about a list; what makes no sense is left out. */
export function readListState(params: URLSearchParams, base: ListState): ListState {
  const sorts = (params.get("sort") ?? "").split(",").flatMap((part) => {
    const direction = part.startsWith("-") ? "desc" : "asc";
    const parsed = sortKey.safeParse({ field: part.replace(/^-/, ""), direction });
    return part && parsed.success ? [parsed.data] : [];
  });
  return {
    ...base,
    q: params.get("q") ?? base.q,
    view: params.get("view") ?? base.view,
    filter: params.has("filter") ? readFilter(params.get("filter")) : base.filter,
    sort: params.has("sort") ? sorts : base.sort,
    groupBy: params.has("group") ? params.get("group") || null : base.groupBy,
  };
}

/** The address of a list: only what differs from where it starts. */
export function writeListState(state: ListState, base: ListState): string {
  const params = new URLSearchParams();
  const differs = (key: keyof ListState) => JSON.stringify(state[key]) !== JSON.stringify(base[key]);
  if (state.q) params.set("q", state.q);
  if (state.view) params.set("view", state.view);
  if (differs("filter")) params.set("filter", state.filter ? JSON.stringify(state.filter) : "");
  if (differs("sort"))
    params.set(
      "sort",
      state.sort.map((key) => `${key.direction === "desc" ? "-" : ""}${key.field}`).join(","),
    );
  if (differs("groupBy")) params.set("group", state.groupBy ?? "");
  const text = params.toString();
  return text ? `?${text}` : "";
}
