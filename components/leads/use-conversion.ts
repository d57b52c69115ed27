"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { convertLeadAction } from "#app/(workspace)/leads/actions.ts";
import type { Lead } from "#components/leads/use-lead.ts";
import { parseMoney } from "#components/shared/parse-money.ts";
import { toastStore } from "#components/ui/toast-store.ts";

/** What a conversion asks: ids of what is there already, "" for new, and the deal as typed. */
export type Conversion = {
  customer: string;
  contact: string;
  withDeal: boolean;
  name: string;
  amount: string;
  closeOn: string;
};

/** The deal as the server takes it; null when the amount cannot be read. */
function dealOf({ name, amount, closeOn }: Conversion) {
  const money = amount.trim() ? parseMoney(amount) : undefined;
  if (money === null) return null;
  return {
    ...(name.trim() && { name: name.trim() }),
    ...(money !== undefined && { amount: money }),
    ...(closeOn && { expectedCloseOn: closeOn }),
  };
}

/** Converts a lead; something that looks the same is told before another is made. */
export function useConversion(lead: Lead, close: () => void) {
  const t = useTranslations("leads-ui.convert");
  const router = useRouter();
  const [error, setError] = useState("");
  const [alike, setAlike] = useState(false);
  const [busy, setBusy] = useState(false);
  async function convert(draft: Conversion, onDuplicate: "ask" | "create") {
    const deal = draft.withDeal ? dealOf(draft) : undefined;
    if (deal === null) return setError(t("notMoney"));
    setBusy(true);
    const result = await convertLeadAction({
      id: lead.id,
      version: lead.version,
      ...(draft.customer && { customer: draft.customer }),
      ...(draft.contact && { contact: draft.contact }),
      ...(deal && { opportunity: deal }),
      onDuplicate,
    });
    setBusy(false);
    if (!result.ok) {
      setAlike(result.code === "conflict" && !result.diff);
      return setError(result.message);
    }
    close();
    toastStore.show(t("done"));
    router.push(`/customers/${result.data.customer}`);
  }
  return { convert, error, alike, busy };
}
