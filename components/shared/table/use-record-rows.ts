"use client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { LoadRecords } from "#components/shared/table/list-types.ts";
import { useDebounced } from "#components/shared/use-debounced.ts";
import { useServerEvent } from "#components/shared/use-server-event.ts";
import type { RecordDto, RecordPage, RecordQuery } from "#lib/platform/records/contract.ts";

type RowsOptions = {
  object: string;
  query: RecordQuery;
  load: LoadRecords;
  /** What the server sent along with the page. */
  first?: RecordPage | undefined;
  /** Grouped lists read their rows elsewhere. */
  idle?: boolean;
};
type Rows = { key: string; page: RecordPage; state: "loading" | "idle" | "busy" | "failed" };

const most = 200;
const empty: RecordPage = { items: [], total: null, nextCursor: null };

function joined(known: RecordPage, next: RecordPage): RecordPage {
  const ids = new Set(known.items.map((record) => record.id));
  return {
    ...next,
    total: known.total,
    items: [...known.items, ...next.items.filter(({ id }) => !ids.has(id))],
  };
}

/** Beyond the most that one read gives, older rows stay as they were. */
function renewed(known: RecordPage, fresh: RecordPage): RecordPage {
  if (known.items.length <= most) return fresh;
  const ids = new Set(fresh.items.map((record) => record.id));
  const rest = known.items.slice(most).filter((record) => !ids.has(record.id));
  return { items: [...fresh.items, ...rest], total: fresh.total, nextCursor: known.nextCursor };
}

/** The records loaded so far for a question, kept fresh while others work. */
export function useRecordRows({ object, query, load, first, idle = false }: RowsOptions) {
  const key = JSON.stringify(query);
  const [rows, setRows] = useState<Rows>(() => ({
    key: first ? key : "",
    page: first ?? empty,
    state: first ? "idle" : "loading",
  }));
  const ask = useEffectEvent((extra: Partial<RecordQuery>) => load({ ...query, ...extra }));
  const update = (of: string, change: (known: Rows) => Partial<Rows>) =>
    setRows((known) => (known.key === of ? { ...known, ...change(known) } : known));

  const begin = useEffectEvent(async (of: string) => {
    setRows((known) => ({ ...known, key: of, state: "loading" }));
    try {
      const page = await ask({ count: true });
      update(of, () => ({ page, state: "idle" }));
    } catch {
      update(of, () => ({ state: "failed", page: empty }));
    }
  });
  const asked = useRef(rows.key);
  useEffect(() => {
    if (idle || asked.current === key) return;
    asked.current = key;
    void begin(key);
  }, [key, idle]);

  async function more() {
    const cursor = rows.page.nextCursor;
    if (!cursor || rows.state === "busy" || rows.state === "loading") return;
    update(key, () => ({ state: "busy" }));
    try {
      const next = await load({ ...query, cursor });
      update(key, (known) => ({ state: "idle", page: joined(known.page, next) }));
    } catch {
      update(key, () => ({ state: "failed" }));
    }
  }

  async function refresh() {
    if (idle) return;
    try {
      const limit = Math.min(most, Math.max(query.limit ?? 60, rows.page.items.length));
      const fresh = await load({ ...query, limit, count: true });
      update(key, (known) => ({ state: "idle", page: renewed(known.page, fresh) }));
    } catch {
      // The rows shown stay; the next change asks again.
    }
  }
  const soon = useDebounced(() => void refresh(), 250);
  useServerEvent("entity:changed", (event) => {
    if (event.type === object) soon();
  });

  const patch = (id: string, values: Partial<RecordDto>) =>
    update(key, ({ page }) => ({
      page: {
        ...page,
        items: page.items.map((item) => (item.id === id ? ({ ...item, ...values } as RecordDto) : item)),
      },
    }));
  const retry = () => (rows.page.items.length > 0 ? void more() : void begin(key));
  return { ...rows.page, state: rows.state, more: () => void more(), refresh, retry, patch };
}
export type RecordRows = ReturnType<typeof useRecordRows>;
