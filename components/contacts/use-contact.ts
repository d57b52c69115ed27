"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { updateContactAction } from "#app/(workspace)/contacts/actions.ts";
import { useRecordEditor } from "#components/shared/record/use-record-editor.ts";
import type { TagReason } from "#components/shared/tags/tag-panel.tsx";
import { useDebounced } from "#components/shared/use-debounced.ts";
import { useServerEvent } from "#components/shared/use-server-event.ts";
import type { PositionDto } from "#lib/domains/customers/contract.ts";
import type { ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

export type Contact = RecordDto & {
  counts: Record<string, number>;
  tagReasons: TagReason[];
  positions: PositionDto[];
};

/** A contact on its page: edited in place, read again when others change it. */
export function useContact(spec: ObjectSpec, record: Contact) {
  const router = useRouter();
  const [gone, setGone] = useState(false);
  const soon = useDebounced(() => router.refresh(), 200);
  useServerEvent("entity:changed", (event) => {
    if (event.id === record.id && !gone) soon();
  });
  const editor = useRecordEditor({ spec, save: updateContactAction, saved: () => router.refresh() });
  return { editor, refresh: () => router.refresh(), leave: () => setGone(true) };
}
