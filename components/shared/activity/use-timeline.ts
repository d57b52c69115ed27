"use client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { loadTimeline } from "#app/(workspace)/timeline/actions.ts";
import type { TimelineKind as ShownKind } from "#components/shared/timeline/timeline-types.ts";
import { useDebounced } from "#components/shared/use-debounced.ts";
import { useServerEvent } from "#components/shared/use-server-event.ts";
import type { SubjectObject, TimelineKind, TimelinePage } from "#lib/domains/activities/contract.ts";

const none: TimelinePage = { items: [], nextCursor: null };
const watched = new Set(["activity", "task"]);

/** A record's past, page by page, read again when something happens with it. */
export function useTimeline(object: SubjectObject, id: string) {
  const [kinds, setKinds] = useState<ShownKind[]>([]);
  const [page, setPage] = useState(none);
  const [state, setState] = useState<"loading" | "idle" | "busy" | "failed">("loading");
  const [attempt, setAttempt] = useState(0);
  const key = `${object} ${id} ${kinds.join()} ${attempt}`;
  const latest = useRef(key);
  const read = (cursor?: string) =>
    loadTimeline({
      object,
      id,
      ...(kinds.length > 0 && { kinds: kinds as TimelineKind[] }),
      ...(cursor && { cursor }),
    });

  const begin = useEffectEvent(async (of: string) => {
    try {
      const fresh = await read();
      if (latest.current !== of) return;
      setPage(fresh);
      setState("idle");
    } catch {
      if (latest.current === of) setState("failed");
    }
  });
  useEffect(() => {
    latest.current = key;
    void begin(key);
  }, [key]);
  // Not an effect event: composers call it when they have written.
  const again = useDebounced(() => setAttempt((count) => count + 1), 250);
  useServerEvent("entity:changed", (event) => {
    if (watched.has(event.type) || event.id === id) again();
  });

  async function more() {
    if (!page.nextCursor) return;
    setState("busy");
    try {
      const next = await read(page.nextCursor);
      setPage((known) => ({ ...next, items: [...known.items, ...next.items] }));
      setState("idle");
    } catch {
      setState("failed");
    }
  }
  function choose(next: ShownKind[]) {
    setState("loading");
    setPage(none);
    setKinds(next);
  }
  return { page, state, kinds, choose, more: page.nextCursor ? () => void more() : null, again };
}
