"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { captureLeadAction } from "#app/(workspace)/leads/actions.ts";
import { leadSourceList } from "#components/leads/lead-options.ts";
import { parseMoney } from "#components/leads/parse-money.ts";
import { Button } from "#components/ui/button.tsx";
import { DialogContent } from "#components/ui/dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { CaptureLeadInput, LeadSource } from "#lib/domains/leads/contract.ts";

const texts = ["companyName", "contactName", "contactTitle", "contactPhone", "need", "budgetAmount", "timelineText", "industry"] as const;
type Texts = Record<(typeof texts)[number], string>;
const blank = Object.fromEntries(texts.map((name) => [name, ""])) as Texts;

function toInput(fields: Texts, source: LeadSource, budget: number | null): CaptureLeadInput {
  const { budgetAmount: _text, ...rest } = fields;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value.trim() !== ""));
  return { ...given, source, ...(budget === null ? {} : { budgetAmount: budget }) };
}

export function NewLeadForm({ close }: { close: () => void }) {
  const t = useTranslations("ui.leads");
  const words = useTranslations("ui.lead");
  const lead = useTranslations("lead");
  const common = useTranslations("ui.common");
  const router = useRouter();
  const form = useId();
  const [fields, setFields] = useState(blank);
  const [source, setSource] = useState<LeadSource>("other");
  const [error, setError] = useState<{ message: string; fields: Record<string, string>; duplicate: boolean } | null>(null);
  const [busy, setBusy] = useState(false);

  async function create(onDuplicate: "ask" | "create") {
    const fail = (message: string, wrong: Record<string, string> = {}) => setError({ message, fields: wrong, duplicate: false });
    const budget = fields.budgetAmount.trim() ? parseMoney(fields.budgetAmount) : null;
    if (fields.budgetAmount.trim() && budget === null) return fail(words("notMoney"), { budgetAmount: words("notMoney") });
    if (![fields.companyName, fields.contactName, fields.contactPhone].some((value) => value.trim())) return fail(t("needsWho"));
    setBusy(true);
    const result = await captureLeadAction({ ...toInput(fields, source, budget), onDuplicate });
    setBusy(false);
    if (!result.ok) return setError({ message: result.message, fields: result.fields ?? {}, duplicate: result.code === "conflict" });
    close();
    router.push(`/leads/${result.data.id}`);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void create("ask");
  }

  return (
    <DialogContent
      title={t("new")}
      footer={
        <>
          <Button onClick={close}>{common("cancel")}</Button>
          {error?.duplicate ? <Button disabled={busy} onClick={() => void create("create")}>{t("createAnyway")}</Button> : null}
          <Button type="submit" form={form} variant="primary" disabled={busy}>
            {t("create")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        {texts.map((name) => (
          <label key={name} className={name === "need" ? "sm:col-span-2" : ""}>
            <span className="mb-1 block text-sm text-ink-2">{lead(`field.${name}`)}</span>
            <Input
              value={fields[name]}
              type={name === "contactPhone" ? "tel" : "text"}
              placeholder={name === "budgetAmount" ? t("budgetHint") : undefined}
              aria-invalid={error?.fields[name] ? true : undefined}
              onChange={(event) => setFields({ ...fields, [name]: event.target.value })}
            />
            {error?.fields[name] ? <span className="mt-0.5 block text-sm text-danger">{error.fields[name]}</span> : null}
          </label>
        ))}
        <label>
          <span className="mb-1 block text-sm text-ink-2">{lead("field.source")}</span>
          <Select className="w-full" value={source} onChange={(event) => setSource(event.target.value as LeadSource)}>
            {leadSourceList.map((name) => (
              <option key={name} value={name}>
                {lead(`source.${name}`)}
              </option>
            ))}
          </Select>
        </label>
        <p role="alert" className="min-h-5 text-sm text-danger sm:col-span-2">
          {error?.message}
        </p>
      </form>
    </DialogContent>
  );
}
