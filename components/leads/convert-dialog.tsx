"use client";
import { useTranslations } from "next-intl";
import { loadConversion } from "#app/(workspace)/leads/actions.ts";
import { ConvertForm } from "#components/leads/convert-form.tsx";
import { leadLabel } from "#components/shared/lead-label.ts";
import { LinesSkeleton } from "#components/shared/related/lines-skeleton.tsx";
import { useLoaded } from "#components/shared/related/use-loaded.ts";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import type { LeadDto } from "#lib/domains/leads/contract.ts";

/** Makes a lead a customer, a contact and perhaps a deal: first what it would become and what looks the same. */
export function ConvertDialog({ lead, close }: { lead: LeadDto; close: () => void }) {
  const t = useTranslations("leads-ui.convert");
  const { data, failed } = useLoaded(() => loadConversion(lead.id), lead.id);
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent title={t("title")} description={t("text", { label: leadLabel(lead) })}>
        {failed ? (
          <p role="alert" className="text-danger">
            {t("failed")}
          </p>
        ) : null}
        {!data && !failed ? <LinesSkeleton /> : null}
        {data !== null ? <ConvertForm lead={lead} proposal={data} close={close} /> : null}
      </DialogContent>
    </Dialog>
  );
}
