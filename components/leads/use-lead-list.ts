"use client";
import { useState } from "react";
import { loadLeads } from "#app/(workspace)/leads/actions.ts";
import type { LeadFilter } from "#components/leads/lead-filter.ts";
import { useDebounced } from "#components/shared/use-debounced.ts";
import { useServerEvent } from "#components/shared/use-server-event.ts";
import type { LeadPage } from "#lib/domains/leads/contract.ts";

const pageSize = 60;
const most = 200;

/** The rows shown so far. They are read again, as many as there are, when a lead changes anywhere. */
export function useLeadList(filter: LeadFilter, first: LeadPage) {
  const [page, setPage] = useState(first);
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");

  async function more() {
    if (!page.nextCursor) return;
    setState("busy");
    try {
      const next: LeadPage = await loadLeads({ ...filter, limit: pageSize, cursor: page.nextCursor });
      setPage((known) => {
        const ids = new Set(known.items.map((lead) => lead.id));
        return {
          ...next,
          total: known.total,
          items: [...known.items, ...next.items.filter((lead) => !ids.has(lead.id))],
        };
      });
      setState("idle");
    } catch {
      setState("failed");
    }
  }

  async function refresh() {
    const limit = Math.min(most, Math.max(pageSize, page.items.length));
    try {
      const fresh: LeadPage = await loadLeads({ ...filter, limit, count: true });
      // Beyond the most that one read gives, the older rows stay as they were.
      setPage((known) => {
        if (known.items.length <= most) return fresh;
        const ids = new Set(fresh.items.map((lead) => lead.id));
        const rest = known.items.slice(most).filter((lead) => !ids.has(lead.id));
        return { items: [...fresh.items, ...rest], total: fresh.total, nextCursor: known.nextCursor };
      });
    } catch {
      // The rows shown stay; the next change asks again.
    }
  }
  const soon = useDebounced(() => void refresh(), 250);
  useServerEvent("entity:changed", (event) => {
    if (event.type === "lead") soon();
  });

  return { page, state, more };
}
