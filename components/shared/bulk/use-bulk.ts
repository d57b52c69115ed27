"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type {
  BulkActions,
  BulkChange,
  BulkKind,
  BulkPreview,
  BulkTarget,
} from "#components/shared/bulk/bulk-types.ts";
import { type Draft, fromDraft } from "#components/shared/fields/draft.ts";
import type { Ref } from "#components/shared/fields/record-sources.tsx";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

export type BulkDraft = {
  kind: BulkKind;
  field: string;
  value: Draft;
  owner: Ref | null;
  add: Ref[];
  remove: Ref[];
};
type BulkOptions = {
  spec: ObjectSpec;
  kind: BulkKind;
  target: BulkTarget;
  actions: BulkActions;
  done: () => void;
};

/** The change that a draft stands for; null while something is missing. */
function readBulk(draft: BulkDraft, spec: ObjectSpec): BulkChange | null {
  switch (draft.kind) {
    case "transfer":
      return draft.owner && { kind: "transfer", owner: draft.owner };
    case "tags":
      return draft.add.length + draft.remove.length > 0
        ? { kind: "tags", add: draft.add, remove: draft.remove }
        : null;
    case "edit": {
      const field = spec.fields.find((known) => known.name === draft.field);
      const read = field && fromDraft(field, draft.value);
      return read && "value" in read ? { kind: "edit", field: draft.field, value: read.value } : null;
    }
    default:
      return { kind: draft.kind };
  }
}

/** First what would happen, then doing it. */
export function useBulk({ spec, kind, target, actions, done }: BulkOptions) {
  const t = useTranslations("records.bulk");
  const [draft, setDraft] = useState<BulkDraft>({
    kind,
    field: "",
    value: "",
    owner: null,
    add: [],
    remove: [],
  });
  const [preview, setPreview] = useState<BulkPreview | null>(null);
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  const change = readBulk(draft, spec);

  async function attempt(work: () => Promise<void>) {
    setBusy(true);
    setError("");
    try {
      await work();
    } catch {
      setError(t("failed"));
    }
    setBusy(false);
  }
  async function look() {
    if (change) await attempt(async () => setPreview(await actions.preview(target, change)));
  }
  async function run() {
    if (!change) return;
    await attempt(async () => {
      const result = await actions.run(target, change);
      if (result.ok) done();
      else setError(result.message);
    });
  }
  function edit(next: BulkDraft) {
    setPreview(null);
    setDraft(next);
  }
  return { draft, edit, change, preview, error, busy, look, run };
}
