"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Field } from "#components/shared/field.tsx";
import { type Ref, useRecordSources } from "#components/shared/fields/record-sources.tsx";
import { RefPicker } from "#components/shared/fields/ref-picker.tsx";
import type { SaveResult } from "#components/shared/record/save-result.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { Input } from "#components/ui/input.tsx";

type GiveDialogProps = {
  title: string;
  /** What it is and whose it was. */
  text: string;
  give: (to: Ref, reason: string) => Promise<SaveResult>;
  done: () => void;
  close: () => void;
  children?: ReactNode;
};

/** Gives a record to somebody, with the reason. */
export function GiveDialog({ title, text, give, done, close, children }: GiveDialogProps) {
  const t = useTranslations("records-ui.give");
  const { people } = useRecordSources();
  const [to, setTo] = useState<Ref | null>(null);
  const [reason, setReason] = useState("");
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  const find = (q: string) => people.filter((person) => person.name.includes(q));

  async function run() {
    if (!to) return setError(t("needsPerson"));
    setBusy(true);
    const result = await give(to, reason.trim());
    setBusy(false);
    if (!result.ok) return setError(result.message);
    close();
    done();
  }
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={title}
        description={text}
        className="sm:w-[min(440px,calc(100vw-32px))]"
        footer={
          <>
            <Button onClick={close}>{t("cancel")}</Button>
            <Button variant="primary" disabled={busy} onClick={() => void run()}>
              {t("submit")}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          <div>
            <p className="mb-1 text-sm text-ink-2">{t("to")}</p>
            <RefPicker
              label={t("to")}
              value={to ? [to] : []}
              find={find}
              change={([person]) => setTo(person ?? null)}
            />
          </div>
          <Field label={t("reason")}>
            {(id) => (
              <Input
                id={id}
                value={reason}
                maxLength={300}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          {children}
          <p role="alert" className="text-sm text-danger empty:hidden">
            {error}
          </p>
        </div>
      </DialogContent>
    </Dialog>
  );
}
