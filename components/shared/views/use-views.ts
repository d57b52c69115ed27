"use client";
import { useMemo } from "react";
import {
  createViewAction,
  removeViewAction,
  setDefaultViewAction,
  updateViewAction,
} from "#app/(workspace)/views/actions.ts";
import type { SavedView, ShareRights, ViewActions } from "#components/shared/views/view-types.ts";
import type { RecordObject } from "#lib/domains/records/contract.ts";

export type ListViews = { list: readonly SavedView[]; rights: ShareRights };

/** The saved views of a list with what can be done to them. */
export function useViews(object: RecordObject, views: ListViews) {
  return useMemo(() => {
    const actions: ViewActions = {
      create: (input) => createViewAction(object, input),
      update: updateViewAction,
      remove: removeViewAction,
      setDefault: (id) => setDefaultViewAction(object, id),
    };
    return { ...views, actions };
  }, [object, views]);
}
