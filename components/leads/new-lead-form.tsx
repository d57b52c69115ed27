"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { captureLeadAction } from "#app/(workspace)/leads/actions.ts";
import { NewLeadFields } from "#components/leads/new-lead-fields.tsx";
import { blankLead, newLeadInput } from "#components/leads/new-lead-input.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";

type Refusal = { message: string; fields: Record<string, string>; duplicate: boolean };

export function NewLeadForm({ close }: { close: () => void }) {
  const t = useTranslations("ui.leads");
  const common = useTranslations("ui.common");
  const router = useRouter();
  const form = useId();
  const [texts, setTexts] = useState(blankLead);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);

  async function create(onDuplicate: "ask" | "create") {
    const input = newLeadInput(texts);
    if (typeof input === "string") {
      const fields: Record<string, string> = input === "notMoney" ? { budgetAmount: t(input) } : {};
      return setRefusal({ message: input === "notMoney" ? "" : t(input), fields, duplicate: false });
    }
    setBusy(true);
    const result = await captureLeadAction({ ...input, onDuplicate });
    setBusy(false);
    if (!result.ok) {
      const { message, fields = {}, code } = result;
      return setRefusal({ message, fields, duplicate: code === "conflict" });
    }
    close();
    router.push(`/leads/${result.data.id}`);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void create("ask");
  }

  const footer = (
    <>
      <Button onClick={close}>{common("cancel")}</Button>
      {refusal?.duplicate ? (
        <Button disabled={busy} onClick={() => void create("create")}>
          {t("createAnyway")}
        </Button>
      ) : null}
      <Button type="submit" form={form} variant="primary" disabled={busy}>
        {t("create")}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent title={t("new")} footer={footer}>
        <form id={form} onSubmit={submit} noValidate className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
          <NewLeadFields texts={texts} setTexts={setTexts} wrong={refusal?.fields ?? {}} />
          <p role="alert" className="min-h-5 text-sm text-danger sm:col-span-2">
            {refusal?.message}
          </p>
        </form>
      </DialogContent>
    </Dialog>
  );
}
