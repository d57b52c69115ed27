"use client";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { type ListState, readListState, writeListState } from "#components/shared/list/list-state.ts";
import type { SavedView } from "#components/shared/views/view-types.ts";

/** How a list is looked at, kept in the address so that it can be shared, reloaded and gone back to. */
export function useListState(plain: ListState, views: readonly SavedView[]) {
  const params = useSearchParams();
  const stateOf = (view: SavedView | null): ListState =>
    view ? { ...plain, ...view.state, view: view.id } : plain;
  const [state, setState] = useState(() => {
    const asked = params.get("view");
    const bare = params.size === 0;
    const start = views.find((view) => (asked ? view.id === asked : bare && view.isDefault)) ?? null;
    return readListState(new URLSearchParams(params), stateOf(start));
  });
  const view = views.find((known) => known.id === state.view) ?? null;

  function change(next: Partial<ListState>) {
    const whole = { ...state, ...next };
    setState(whole);
    const base = stateOf(views.find((known) => known.id === whole.view) ?? null);
    history.replaceState(null, "", `${location.pathname}${writeListState(whole, base)}`);
  }
  return {
    state,
    view,
    change,
    choose: (next: SavedView | null) => change({ ...stateOf(next), q: state.q }),
  };
}
