"use client";
import { useMemo, useState } from "react";
import { joinFilters } from "#components/shared/filters/filter-tree.ts";
import type { ListState } from "#components/shared/list/list-state.ts";
import type { RecordListProps } from "#components/shared/list/record-list.tsx";
import { useListState } from "#components/shared/list/use-list-state.ts";
import { useTotals } from "#components/shared/list/use-totals.ts";
import type { SaveRecord } from "#components/shared/record/save-result.ts";
import { useRecordEditor } from "#components/shared/record/use-record-editor.ts";
import { columnsOf } from "#components/shared/table/columns.ts";
import type { Line, ListQuery } from "#components/shared/table/list-types.ts";
import { nothing, type Selection } from "#components/shared/table/selection.ts";
import { useRecordGroups } from "#components/shared/table/use-record-groups.ts";
import { type RecordRows, useRecordRows } from "#components/shared/table/use-record-rows.ts";
import type { Filter } from "#lib/platform/records/contract.ts";

const pageSize = 60;
const noViews: [] = [];

function useFlatLines(rows: RecordRows): Line[] {
  const { items } = rows;
  const lines = useMemo(
    () => items.map((record): Line => ({ kind: "record", key: record.id, record })),
    [items],
  );
  if (!rows.nextCursor) return lines;
  const state = rows.state === "failed" ? "failed" : rows.state === "idle" ? "idle" : "busy";
  return [...lines, { kind: "tail", key: "tail", state, more: rows.more }];
}

/** What a list asks the server for. */
function queryOf(state: ListState, fixed: Filter | undefined): ListQuery {
  const filter = joinFilters(fixed, state.filter);
  return {
    ...(filter && { filter }),
    ...(state.q && { q: state.q }),
    ...(state.sort.length > 0 && { sort: state.sort }),
    limit: pageSize,
  };
}

const refuse: SaveRecord = async () => ({ ok: false, code: "forbidden", message: "" });

/** The lines of a list, flat or in groups, and how far they are read. */
function useLines(props: RecordListProps, state: ListState, query: ListQuery) {
  const { spec, load, aggregate, first, sort = [], sums = [] } = props;
  const field = spec.fields.find((known) => known.name === state.groupBy);
  const grouped = field !== undefined;
  // The server's first page answers the plain list only.
  const isPlain =
    !state.filter && !state.q && !state.view && JSON.stringify(state.sort) === JSON.stringify(sort);
  const page = isPlain ? first : undefined;
  const rows = useRecordRows({ object: spec.name, query, load, first: page, idle: grouped });
  const flat = useFlatLines(rows);
  const groups = useRecordGroups({ field, query, load, aggregate, sums });
  return {
    rows,
    groups,
    grouped,
    lines: grouped ? groups.lines : flat,
    phase: grouped ? groups.state : rows.state,
    retry: grouped ? groups.retry : rows.retry,
  };
}

/** All that a list knows: how it is looked at, its lines, what is selected, what is being edited. */
export function useRecordList(props: RecordListProps) {
  const { spec, aggregate, sort = [], sums = [], save = refuse } = props;
  const plain: ListState = {
    filter: undefined,
    q: "",
    sort,
    groupBy: null,
    columns: columnsOf(spec, props.columns),
    view: null,
  };
  const { state, change: changeState, choose } = useListState(plain, props.views?.list ?? noViews);
  const [selection, setSelection] = useState<Selection>(nothing);
  const query = queryOf(state, props.fixed);
  const shown = useLines(props, state, query);
  const { rows } = shown;
  const totals = useTotals({ query, aggregate, sums, version: rows.items });
  const editor = useRecordEditor({ spec, save, saved: () => void rows.refresh() });

  function change(next: Partial<ListState>) {
    // What is selected belongs to what is shown.
    if ("filter" in next || "q" in next || "groupBy" in next) setSelection(nothing);
    changeState(next);
  }
  return { ...shown, state, change, choose, query, selection, setSelection, totals, editor };
}
export type RecordListState = ReturnType<typeof useRecordList>;
