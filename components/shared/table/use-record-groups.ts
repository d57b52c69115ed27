"use client";
import { useEffect, useEffectEvent, useState } from "react";
import { groupFilter } from "#components/shared/table/group-filter.ts";
import { groupKey, groupLines, type Members } from "#components/shared/table/group-lines.ts";
import type {
  Aggregate,
  ListQuery,
  LoadAggregate,
  LoadRecords,
} from "#components/shared/table/list-types.ts";
import { sumsQuery } from "#components/shared/table/sums-query.ts";
import type { AggregateRow, FieldSpec, RecordPage } from "#lib/platform/records/contract.ts";

type GroupsOptions = {
  field: FieldSpec | undefined;
  query: ListQuery;
  load: LoadRecords;
  aggregate: LoadAggregate | undefined;
  /** The fields that are added up per group. */
  sums: readonly string[];
};
type Groups = { answer: Aggregate; state: "loading" | "idle" | "failed" };

const none: RecordPage = { items: [], total: null, nextCursor: null };
const nobody: Aggregate = { items: [], names: {} };

/** Groups with counts and sums, read again when the question changes. */
function useGroups({ field, query, aggregate, sums }: GroupsOptions, begun: () => void) {
  const [groups, setGroups] = useState<Groups>({ answer: nobody, state: "loading" });
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify([field?.name, query.filter, sums, attempt]);
  const begin = useEffectEvent(async (isLate: () => boolean) => {
    if (!field || !aggregate) return;
    begun();
    setGroups({ answer: nobody, state: "loading" });
    try {
      const groupBy = [{ field: field.name }];
      const answer = await aggregate({
        filter: query.filter,
        groupBy,
        measures: sumsQuery(sums),
        limit: 200,
      });
      if (!isLate()) setGroups({ answer, state: "idle" });
    } catch {
      if (!isLate()) setGroups({ answer: nobody, state: "failed" });
    }
  });
  useEffect(() => {
    let late = key === "";
    void begin(() => late);
    return () => {
      late = true;
    };
  }, [key]);
  return { ...groups, retry: () => setAttempt((count) => count + 1) };
}

/** The lines of a grouped list; a group's records are read when it is opened. */
export function useRecordGroups(options: GroupsOptions) {
  const { field, query, load } = options;
  const [opened, setOpened] = useState<ReadonlyMap<string, Members>>(new Map());
  const groups = useGroups(options, () => setOpened(new Map()));
  const put = (name: string, members: Members) => setOpened((known) => new Map(known).set(name, members));

  async function more(row: AggregateRow) {
    if (!field) return;
    const value = row[field.name] ?? null;
    const name = groupKey(value);
    const before = opened.get(name)?.page ?? none;
    put(name, { page: before, state: "busy" });
    try {
      const cursor = before.nextCursor ? { cursor: before.nextCursor } : {};
      const next = await load({ ...query, filter: groupFilter(query.filter, field, value), ...cursor });
      put(name, { page: { ...next, items: [...before.items, ...next.items] }, state: "idle" });
    } catch {
      put(name, { page: before, state: "failed" });
    }
  }

  function toggle(row: AggregateRow) {
    const name = groupKey(field && row[field.name]);
    if (!opened.has(name)) return void more(row);
    setOpened((known) => new Map([...known].filter(([other]) => other !== name)));
  }
  const lines = field ? groupLines(groups.answer, field.name, opened, (row) => void more(row)) : [];
  return { lines, state: groups.state, toggle, retry: groups.retry };
}
