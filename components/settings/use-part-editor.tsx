"use client";
import { type ReactNode, useState } from "react";
import { PartDialog } from "#components/shared/parts/part-dialog.tsx";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import type { Refusal } from "#components/shared/record/use-record-editor.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

/** How one thing of the settings is made, and changed: all of it may differ for one that is there. */
type PartEditorOptions<T> = {
  title: (known: T | null) => string;
  spec: (known: T | null) => ObjectSpec;
  initial: (known: T | null) => Record<string, unknown>;
  save: (known: T | null, set: FieldSet) => Promise<Refusal>;
};
type PartEditor<T> = { add: () => void; edit: (part: T) => void; dialog: ReactNode };

/** The dialog in which something of the settings is added or edited; it closes once that is written. */
export function usePartEditor<T extends object>(options: PartEditorOptions<T>): PartEditor<T> {
  const { title, spec, initial, save } = options;
  const [open, setOpen] = useState<T | "new" | null>(null);
  const known = open === "new" ? null : open;
  const close = () => setOpen(null);
  const dialog = open ? (
    <PartDialog
      title={title(known)}
      spec={spec(known)}
      initial={initial(known)}
      editing={known !== null}
      submit={async (set) => {
        const refusal = await save(known, set);
        if (!refusal) close();
        return refusal;
      }}
      close={close}
    />
  ) : null;
  return { add: () => setOpen("new"), edit: setOpen, dialog };
}
