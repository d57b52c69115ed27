"use client";
import { Ellipsis, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { deleteLeadAction } from "#app/(workspace)/leads/actions.ts";
import { ConfirmDialog } from "#components/shared/confirm-dialog.tsx";
import { leadLabel } from "#components/shared/lead-label.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from "#components/ui/dropdown-menu.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";

export function LeadMenu({ lead }: { lead: LeadDto }) {
  const t = useTranslations("ui.lead");
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const mayDelete = useViewer().rights.includes("lead.delete");

  async function remove() {
    const result = await deleteLeadAction({ id: lead.id, version: lead.version });
    if (!result.ok) return toastStore.show(result.message, "danger");
    toastStore.show(t("deleted"));
    router.push("/leads");
  }

  if (!mayDelete) return null;
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button size="icon" aria-label={t("more")}>
            <Ellipsis aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem tone="danger" onSelect={() => setAsking(true)}>
            <Trash2 aria-hidden />
            {t("delete")}
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      {asking ? (
        <ConfirmDialog
          title={t("deleteTitle")}
          text={t("deleteText", { label: leadLabel(lead) })}
          confirm={t("delete")}
          onConfirm={remove}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
