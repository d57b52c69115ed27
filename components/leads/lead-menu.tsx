"use client";
import { ArrowRightLeft, Ellipsis, Trash2, UserRoundPen } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { assignLeadAction, deleteLeadAction } from "#app/(workspace)/leads/actions.ts";
import { leadLabel } from "#components/shared/lead-label.ts";
import { GiveDialog } from "#components/shared/owner/give-dialog.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { buttonVariants } from "#components/ui/button.tsx";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";

const ConfirmDialog = dynamic(
  () => import("#components/shared/confirm-dialog.tsx").then((module) => module.ConfirmDialog),
  { ssr: false },
);

const ConvertDialog = dynamic(
  () => import("#components/leads/convert-dialog.tsx").then((module) => module.ConvertDialog),
  { ssr: false },
);

function AssignLead({ lead, close }: { lead: LeadDto; close: () => void }) {
  const t = useTranslations("leads-ui.assign");
  const router = useRouter();
  return (
    <GiveDialog
      title={t("title")}
      text={t("text", { label: leadLabel(lead), owner: lead.owner?.name ?? t("nobody") })}
      give={(to, reason) => assignLeadAction({ id: lead.id, userId: to.id, ...(reason && { reason }) })}
      done={() => {
        toastStore.show(t("done"));
        router.refresh();
      }}
      close={close}
    />
  );
}

/** What can be done with a lead, by right. */
export function LeadMenu({ lead }: { lead: LeadDto }) {
  const t = useTranslations("ui.lead");
  const router = useRouter();
  const words = useTranslations("leads-ui");
  const { rights } = useViewer();
  const [ask, setAsk] = useState<"assign" | "convert" | "delete" | null>(null);
  const close = () => setAsk(null);

  async function remove() {
    const result = await deleteLeadAction({ id: lead.id, version: lead.version });
    if (!result.ok) return toastStore.show(result.message, "danger");
    toastStore.show(t("deleted"));
    router.push("/leads");
  }

  const all: (MenuItem & { right: string })[] = [
    {
      key: "convert",
      right: "lead.convert",
      icon: <ArrowRightLeft aria-hidden />,
      label: words("convert.title"),
      choose: () => setAsk("convert"),
    },
    {
      key: "assign",
      right: "lead.assign",
      icon: <UserRoundPen aria-hidden />,
      label: words("assign.title"),
      choose: () => setAsk("assign"),
    },
    {
      key: "delete",
      right: "lead.delete",
      tone: "danger",
      icon: <Trash2 aria-hidden />,
      label: t("delete"),
      choose: () => setAsk("delete"),
    },
  ];
  const open = lead.status === "converted" ? all.filter(({ key }) => key !== "convert") : all;
  const items = open.filter(({ right }) => rights.includes(right));
  if (items.length === 0) return null;
  return (
    <>
      <Menu
        label={t("more")}
        align="end"
        trigger={<Ellipsis aria-hidden />}
        triggerClassName={buttonVariants({ size: "icon" })}
        items={items}
      />
      {ask === "convert" ? <ConvertDialog lead={lead} close={close} /> : null}
      {ask === "assign" ? <AssignLead lead={lead} close={close} /> : null}
      {ask === "delete" ? (
        <ConfirmDialog
          title={t("deleteTitle")}
          text={t("deleteText", { label: leadLabel(lead) })}
          confirm={t("delete")}
          onConfirm={remove}
          close={close}
        />
      ) : null}
    </>
  );
}
