"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { updateCustomerAction } from "#app/(workspace)/customers/actions.ts";
import { type ProfileDraft, profileDraft, readProfile } from "#components/customers/profile-draft.ts";
import type { Customer } from "#components/customers/use-customer.ts";
import { Field } from "#components/shared/field.tsx";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { decisionStyles } from "#lib/domains/customers/contract.ts";

type ProfileDialogProps = { record: Customer; done: () => void; close: () => void };
type Set = (change: Partial<ProfileDraft>) => void;

function BudgetFields({ id, draft, set }: { id: string; draft: ProfileDraft; set: Set }) {
  const t = useTranslations("customers-ui.profile");
  return (
    <div className="grid grid-cols-2 gap-2">
      <Input
        id={id}
        placeholder={t("amount")}
        value={draft.amount}
        onChange={(event) => set({ amount: event.target.value })}
      />
      <Input
        aria-label={t("budgetText")}
        placeholder={t("budgetText")}
        value={draft.budgetText}
        onChange={(event) => set({ budgetText: event.target.value })}
      />
    </div>
  );
}

function ProfileFields({ draft, set }: { draft: ProfileDraft; set: Set }) {
  const t = useTranslations("customers-ui.profile");
  const words = useRecordWords();
  const part = (key: string, control: (id: string) => ReactNode) => (
    <Field label={words.field("customer", { name: `profile.${key}` })}>{control}</Field>
  );
  return (
    <>
      {part("decisionStyle", (id) => (
        <Select
          id={id}
          className="w-full"
          value={draft.decisionStyle}
          onChange={(event) => set({ decisionStyle: event.target.value })}
        >
          <option value="">—</option>
          {decisionStyles.map((style) => (
            <option key={style} value={style}>
              {words.choice("customer", { name: "profile.decisionStyle" }, style)}
            </option>
          ))}
        </Select>
      ))}
      {part("preference", (id) => (
        <Textarea
          id={id}
          rows={2}
          value={draft.preference}
          onChange={(event) => set({ preference: event.target.value })}
        />
      ))}
      {(["priorities", "painPoints"] as const).map((key) => (
        <div key={key}>
          {part(key, (id) => (
            <Textarea
              id={id}
              rows={2}
              placeholder={t("onePerLine")}
              value={draft[key]}
              onChange={(event) => set({ [key]: event.target.value })}
            />
          ))}
        </div>
      ))}
      {part("budget", (id) => (
        <BudgetFields id={id} draft={draft} set={set} />
      ))}
      {part("timeline", (id) => (
        <Input
          id={id}
          placeholder={t("timelineText")}
          value={draft.timelineText}
          onChange={(event) => set({ timelineText: event.target.value })}
        />
      ))}
    </>
  );
}

/** Writes down how a customer buys; empty parts are taken out. */
export function ProfileDialog({ record, done, close }: ProfileDialogProps) {
  const t = useTranslations("customers-ui.profile");
  const form = useId();
  const [draft, setDraft] = useState(() => profileDraft(record.profile ?? {}));
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  async function submit(event: FormEvent) {
    event.preventDefault();
    const profile = readProfile(draft, record.profile ?? {});
    if (!profile) return setError(t("notMoney"));
    setBusy(true);
    const result = await updateCustomerAction({ id: record.id, version: record.version, set: { profile } });
    setBusy(false);
    if (!result.ok) return setError(result.message);
    close();
    done();
  }
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={t("title")}
        footer={
          <>
            <Button onClick={close}>{t("cancel")}</Button>
            <Button type="submit" form={form} variant="primary" disabled={busy}>
              {t("save")}
            </Button>
          </>
        }
      >
        <form id={form} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
          <ProfileFields draft={draft} set={(change) => setDraft({ ...draft, ...change })} />
          <p role="alert" className="text-sm text-danger empty:hidden">
            {error}
          </p>
        </form>
      </DialogContent>
    </Dialog>
  );
}
