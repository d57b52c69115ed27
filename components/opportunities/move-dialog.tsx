"use client";
import { CircleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { moveStageAction } from "#app/(workspace)/opportunities/actions.ts";
import { Field } from "#components/shared/field.tsx";
import { RecordForm } from "#components/shared/record/record-form.tsx";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import { Button, buttonVariants } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { UnmetRule } from "#lib/domains/opportunities/contract.ts";
import type { ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

export type Refused = {
  deal: RecordDto;
  stage: { id: string; name: string };
  unmet: UnmetRule[];
  mayOverride: boolean;
};
type MoveDialogProps = { spec: ObjectSpec; refused: Refused; done: () => void; close: () => void };

/** What is missing, and what to do about each. */
function Missing({ unmet }: { unmet: readonly UnmetRule[] }) {
  const t = useTranslations("deals.move");
  return (
    <ul className="mb-4 flex flex-col gap-2">
      {unmet.map((rule) => (
        <li key={`${rule.kind} ${rule.key} ${rule.stage.id}`} className="flex gap-2">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
          <span className="min-w-0">
            <span className="block font-medium break-words">{rule.text}</span>
            <span className="block text-sm text-ink-3">
              {t(`todo.${rule.kind}`, { stage: rule.stage.name })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Override({ refused, done }: Pick<MoveDialogProps, "refused" | "done">) {
  const t = useTranslations("deals.move");
  const [reason, setReason] = useState("");
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  async function pass() {
    if (!reason.trim()) return setError(t("needsReason"));
    setBusy(true);
    const result = await moveStageAction({
      id: refused.deal.id,
      stage: refused.stage.id,
      override: { reason: reason.trim() },
    });
    setBusy(false);
    if (result.ok) done();
    else setError(result.message);
  }
  return (
    <div className="mb-4 flex flex-col gap-2 border-t border-line pt-3">
      <Field label={t("override")} error={error || undefined}>
        {(id) => (
          <Textarea
            id={id}
            rows={2}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <p className="text-sm text-ink-3">{t("overrideKept")}</p>
      <Button variant="danger" className="self-start" disabled={busy} onClick={() => void pass()}>
        {t("overrideNow")}
      </Button>
    </div>
  );
}

/** A move that the rules of the stages held back: what is missing, filled in here, or passed over by right. */
export function MoveDialog({ spec, refused, done, close }: MoveDialogProps) {
  const t = useTranslations("deals.move");
  const { deal, stage, unmet, mayOverride } = refused;
  const wanted = unmet.filter(({ kind }) => kind === "required").map(({ key }) => key);
  const fields = wanted.filter((name) => spec.fields.some((field) => field.name === name && !field.readOnly));
  async function fill(set: FieldSet) {
    const result = await moveStageAction({ id: deal.id, stage: stage.id, set: set as never });
    if (!result.ok) return { message: result.message, fields: {} };
    done();
    return null;
  }
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={t("title", { stage: stage.name })}
        description={t("text", { name: String(deal.name), count: unmet.length })}
      >
        <Missing unmet={unmet} />
        {fields.length > 0 ? (
          <RecordForm
            spec={spec}
            sections={[{ key: "missing", title: t("fill"), fields }]}
            initial={deal}
            creating
            submitLabel={t("fillAndMove")}
            submit={fill}
            cancel={close}
          />
        ) : null}
        {mayOverride ? <Override refused={refused} done={done} /> : null}
        <Link
          href={`/opportunities/${deal.id}`}
          className={buttonVariants({ variant: "link", size: "bare" })}
        >
          {t("open")}
        </Link>
        <div className="h-4" />
      </DialogContent>
    </Dialog>
  );
}
