"use client";
import { useTranslations } from "next-intl";
import { loadConversion } from "#app/(workspace)/leads/actions.ts";
import { ConvertForm } from "#components/leads/convert-form.tsx";
import type { Lead } from "#components/leads/use-lead.ts";
import { LinesSkeleton } from "#components/shared/related/lines-skeleton.tsx";
import { useLoaded } from "#components/shared/related/use-loaded.ts";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";

/** Makes a lead a customer, a contact and perhaps a deal: first what it would become and what looks the same. */
export function ConvertDialog({ lead, close }: { lead: Lead; close: () => void }) {
  const t = useTranslations("leads-ui.convert");
  const { data, failed } = useLoaded(() => loadConversion(lead.id), lead.id);
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent title={t("title")} description={t("text", { label: lead.name })}>
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
