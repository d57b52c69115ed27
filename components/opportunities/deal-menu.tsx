"use client";
import { MoreHorizontal, RotateCcw, Trash2, Trophy, XCircle } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { deleteDealAction, reopenDealAction } from "#app/(workspace)/opportunities/actions.ts";
import type { Deal } from "#components/opportunities/deal-types.ts";
import { ConfirmDialog } from "#components/shared/confirm-dialog.tsx";
import { TalkLink } from "#components/shared/dock/talk-link.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Button, buttonVariants } from "#components/ui/button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { toastStore } from "#components/ui/toast-store.ts";

type DealMenuProps = { deal: Deal; close: (outcome: "won" | "lost") => void };

/** What is done with a deal as a whole: won, lost, opened again, put away. */
export function DealMenu({ deal, close }: DealMenuProps) {
  const t = useTranslations("deals");
  const router = useRouter();
  const { rights } = useViewer();
  const [asking, setAsking] = useState(false);
  const mayEdit = rights.includes("opportunity.update");
  const ref = { id: deal.id, version: deal.version };
  async function reopen() {
    const result = await reopenDealAction(ref);
    if (!result.ok) return toastStore.show(result.message, "danger");
    toastStore.show(t("reopened"));
    router.refresh();
  }
  async function remove() {
    const result = await deleteDealAction(ref);
    setAsking(false);
    if (!result.ok) return toastStore.show(result.message, "danger");
    toastStore.show(t("removed"));
    router.push("/opportunities");
  }
  return (
    <>
      {mayEdit && deal.outcome === "open" ? (
        <>
          <Button onClick={() => close("won")}>
            <Trophy aria-hidden />
            {t("close.won.now")}
          </Button>
          <Button onClick={() => close("lost")}>
            <XCircle aria-hidden />
            {t("close.lost.now")}
          </Button>
        </>
      ) : null}
      {mayEdit && deal.outcome !== "open" ? (
        <Button onClick={() => void reopen()}>
          <RotateCcw aria-hidden />
          {t("reopen")}
        </Button>
      ) : null}
      <TalkLink object="opportunity" id={deal.id} />
      {rights.includes("opportunity.delete") ? (
        <Menu
          label={t("more")}
          align="end"
          trigger={<MoreHorizontal aria-hidden />}
          triggerClassName={buttonVariants({ size: "icon" })}
          items={[
            {
              key: "remove",
              icon: <Trash2 aria-hidden />,
              tone: "danger",
              label: t("remove"),
              choose: () => setAsking(true),
            },
          ]}
        />
      ) : null}
      {asking ? (
        <ConfirmDialog
          title={t("removeTitle", { name: String(deal.name) })}
          text={t("removeText")}
          confirm={t("remove")}
          onConfirm={remove}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
