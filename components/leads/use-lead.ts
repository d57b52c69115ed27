"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { updateLeadAction } from "#app/(workspace)/leads/actions.ts";
import { useRecordEditor } from "#components/shared/record/use-record-editor.ts";
import type { TagReason } from "#components/shared/tags/tag-panel.tsx";
import { useDebounced } from "#components/shared/use-debounced.ts";
import { useServerEvent } from "#components/shared/use-server-event.ts";
import type { LeadScore, MissingField } from "#lib/domains/leads/contract.ts";
import type { ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

export type Lead = RecordDto & {
  name: string;
  scoreDetail: LeadScore;
  /** The words it was made from: a web form, a pasted chat. */
  rawText: string | null;
  missing: MissingField[];
  counts: Record<string, number>;
  tagReasons: TagReason[];
};

/** A lead on its page: edited in place, read again when others change it. */
export function useLead(spec: ObjectSpec, record: Lead) {
  const router = useRouter();
  const [gone, setGone] = useState(false);
  const soon = useDebounced(() => router.refresh(), 200);
  useServerEvent("entity:changed", (event) => {
    if (event.id === record.id && !gone) soon();
  });
  const editor = useRecordEditor({ spec, save: updateLeadAction, saved: () => router.refresh() });
  return { editor, refresh: () => router.refresh(), leave: () => setGone(true) };
}
