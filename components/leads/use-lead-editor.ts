"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { updateLeadAction } from "#app/(workspace)/leads/actions.ts";
import type { LeadDto, UpdateLeadInput } from "#lib/domains/leads/contract.ts";

type Set = UpdateLeadInput["set"];
export type LeadConflict = {
  set: Set;
  diff: { field: string; before: unknown; after: unknown }[];
  message: string;
};

/**
 * Writes against the version that is shown. A fact written here is shown at once;
 * the page's own copy takes over when it is as new.
 */
export function useLeadEditor(lead: LeadDto) {
  const t = useTranslations("ui.lead");
  const router = useRouter();
  const [written, setWritten] = useState<{ version: number; values: Set }>({ version: 0, values: {} });
  const [conflict, setConflict] = useState<LeadConflict | null>(null);
  const ahead = written.version > lead.version;
  const shown: LeadDto = ahead
    ? { ...lead, ...(written.values as Partial<LeadDto>), version: written.version }
    : lead;

  /** Answers the reason when it was refused. */
  async function save(set: Set, force = false): Promise<string | null> {
    const { version } = shown;
    const result = await updateLeadAction({ id: lead.id, ...(force ? {} : { version }), set });
    if (result.ok) {
      setWritten({
        version: result.data.version ?? version,
        values: ahead ? { ...written.values, ...set } : set,
      });
      setConflict(null);
      router.refresh();
      return null;
    }
    if (result.code === "conflict") {
      setConflict({ set, diff: result.diff ?? [], message: result.message });
      router.refresh();
      return null;
    }
    return Object.values(result.fields ?? {})[0] ?? result.message ?? t("saveFailed");
  }

  return { shown, save, conflict, dropConflict: () => setConflict(null) };
}
export type LeadEditor = ReturnType<typeof useLeadEditor>;
