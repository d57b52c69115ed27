"use client";
import { Ellipsis, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { deleteLeadAction } from "#app/(workspace)/leads/actions.ts";
import { leadLabel } from "#components/shared/lead-label.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { buttonVariants } from "#components/ui/button.tsx";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";

const ConfirmDialog = dynamic(
  () => import("#components/shared/confirm-dialog.tsx").then((module) => module.ConfirmDialog),
  { ssr: false },
);

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

  const items: MenuItem[] = [
    {
      key: "delete",
      tone: "danger",
      icon: <Trash2 aria-hidden />,
      label: t("delete"),
      choose: () => setAsking(true),
    },
  ];
  if (!mayDelete) return null;
  return (
    <>
      <Menu
        label={t("more")}
        align="end"
        trigger={<Ellipsis aria-hidden />}
        triggerClassName={buttonVariants({ size: "icon" })}
        items={items}
      />
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
