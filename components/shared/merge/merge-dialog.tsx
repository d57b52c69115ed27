"use client";
import { ArrowLeftRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "#components/shared/field.tsx";
import { MergeDone } from "#components/shared/merge/merge-done.tsx";
import { mergeRows } from "#components/shared/merge/merge-rows.ts";
import { MergeTable } from "#components/shared/merge/merge-table.tsx";
import type { SaveResult } from "#components/shared/record/save-result.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import type { ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

type Ref = { id: string; version: number };
export type MergeActions = {
  merge: (input: { keep: Ref; merge: Ref; take: string[]; reason?: string }) => Promise<SaveResult>;
  undo: (mergeId: string) => Promise<SaveResult>;
};
type MergeDialogProps = {
  spec: ObjectSpec;
  pair: readonly [RecordDto, RecordDto];
  actions: MergeActions;
  /** Two have become one, or one two again. */
  changed: (keptId: string) => void;
  close: () => void;
};

const nameOf = (record: RecordDto) => String(record.name ?? record.id);
const refOf = ({ id, version }: RecordDto): Ref => ({ id, version });

/** Two records side by side: which stays, which value of each field, and what will come of it. */
export function MergeDialog({ spec, pair, actions, changed, close }: MergeDialogProps) {
  const t = useTranslations("records-ui.merge");
  const [swapped, setSwapped] = useState(false);
  const [take, setTake] = useState<readonly string[]>([]);
  const [reason, setReason] = useState("");
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  const [mergeId, setMergeId] = useState<string | null>(null);
  const [kept, other] = swapped ? [pair[1], pair[0]] : pair;
  const rows = mergeRows(spec, kept, other);

  async function merge() {
    setBusy(true);
    const words = reason.trim();
    const result = await actions.merge({
      keep: refOf(kept),
      merge: refOf(other),
      take: [...take],
      ...(words && { reason: words }),
    });
    setBusy(false);
    if (!result.ok) return setError(result.message);
    setMergeId(String((result.data as { mergeId: string }).mergeId));
    changed(kept.id);
  }
  function swap() {
    setSwapped(!swapped);
    setTake([]);
  }
  if (mergeId)
    return (
      <MergeDone
        name={nameOf(kept)}
        undo={() => actions.undo(mergeId)}
        undone={() => changed(kept.id)}
        close={close}
      />
    );
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={t("title")}
        description={t("text", { kept: nameOf(kept), other: nameOf(other) })}
        className="sm:w-[min(820px,calc(100vw-32px))]"
        footer={
          <>
            <Button className="mr-auto" onClick={swap}>
              <ArrowLeftRight aria-hidden />
              {t("swap")}
            </Button>
            <Button onClick={close}>{t("cancel")}</Button>
            <Button variant="primary" disabled={busy} onClick={() => void merge()}>
              {t("merge")}
            </Button>
          </>
        }
      >
        <MergeTable object={spec.name} rows={rows} take={take} change={setTake} />
        <p className="mt-2 text-sm text-ink-2">{t("children")}</p>
        <Field label={t("reason")} className="mt-3">
          {(id) => (
            <Input
              id={id}
              value={reason}
              maxLength={300}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <p role="alert" className="mt-2 text-sm text-danger empty:hidden">
          {error}
        </p>
      </DialogContent>
    </Dialog>
  );
}
