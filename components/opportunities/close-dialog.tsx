"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { closeLostAction, closeWonAction } from "#app/(workspace)/opportunities/actions.ts";
import { Field } from "#components/shared/field.tsx";
import type { Ref } from "#components/shared/fields/record-sources.tsx";
import { useRecordSources } from "#components/shared/fields/record-sources.tsx";
import { RefPicker } from "#components/shared/fields/ref-picker.tsx";
import type { SaveResult } from "#components/shared/record/save-result.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { CloseReasonDto } from "#lib/domains/opportunities/contract.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

type CloseDialogProps = {
  deal: RecordDto;
  outcome: "won" | "lost";
  /** The end that was chosen, where there are several. */
  stage?: string;
  reasons: readonly CloseReasonDto[];
  done: () => void;
  close: () => void;
  /** The rules of the stages hold it back. */
  refused: (result: Extract<SaveResult, { ok: false }>) => boolean;
};

type ReasonFieldProps = Pick<CloseDialogProps, "outcome" | "reasons"> & {
  reason: string;
  choose: (reason: string) => void;
};

function ReasonField({ outcome, reasons, reason, choose }: ReasonFieldProps) {
  const t = useTranslations("deals.close");
  const names = useTranslations("choices.opportunity.closeReason");
  const offered = reasons.filter((each) => each.outcome === outcome);
  return (
    <Field label={t(`${outcome}.reason`)}>
      {(id) => (
        <Select id={id} className="w-full" value={reason} onChange={(event) => choose(event.target.value)}>
          <option value="">{t("choose")}</option>
          {offered.map(({ key, name }) => (
            <option key={key} value={key}>
              {name ?? (names.has(key) ? names(key) : key)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** Won or lost, with the reason: what the next deal learns from. */
export function CloseDialog({ deal, outcome, stage, reasons, done, close, refused }: CloseDialogProps) {
  const t = useTranslations("deals.close");
  const { findRecords } = useRecordSources();
  const [reason, setReason] = useState("");
  const [note, setNote] = useState("");
  const [rival, setRival] = useState<readonly Ref[]>([]);
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!reason) return setError(t("needsReason"));
    setBusy(true);
    const shared = {
      id: deal.id,
      version: deal.version,
      reason,
      ...(stage && { stage }),
      ...(note.trim() && { note: note.trim() }),
      ...(rival[0] && { competitor: rival[0].id }),
    };
    const result: SaveResult = await (outcome === "won" ? closeWonAction(shared) : closeLostAction(shared));
    setBusy(false);
    if (result.ok) return done();
    if (!refused(result)) setError(result.message);
  }
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent title={t(`${outcome}.title`)} description={String(deal.name)}>
        <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-3 pb-4">
          <ReasonField outcome={outcome} reasons={reasons} reason={reason} choose={setReason} />
          {outcome === "lost" ? (
            <div>
              <p className="mb-1 text-sm text-ink-2">{t("rival")}</p>
              <RefPicker
                label={t("rival")}
                value={rival}
                change={setRival}
                find={async (q) => (await findRecords?.("competitor", q)) ?? []}
                clearable
              />
            </div>
          ) : null}
          <Field label={t("note")}>
            {(id) => (
              <Textarea
                id={id}
                rows={3}
                maxLength={2000}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
          <p role="alert" className="text-sm text-danger empty:hidden">
            {error}
          </p>
          <div className="flex justify-end gap-2">
            <Button onClick={close}>{t("cancel")}</Button>
            <Button type="submit" variant={outcome === "won" ? "primary" : "danger"} disabled={busy}>
              {t(`${outcome}.now`)}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
