"use client";
import { Ellipsis, Pencil, Pin, PinOff, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { deleteConversationAction, pinConversationAction } from "#app/(workspace)/chat/actions.ts";
import type { History } from "#components/chat/history/use-history.ts";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { ConversationDto } from "#lib/domains/conversations/contract.ts";
import { forgetThread } from "#lib/realtime/threads.ts";

const ConfirmDialog = dynamic(
  () => import("#components/shared/confirm-dialog.tsx").then((module) => module.ConfirmDialog),
  { ssr: false },
);
const RenameDialog = dynamic(
  () => import("#components/chat/history/rename-dialog.tsx").then((module) => module.RenameDialog),
  { ssr: false },
);

type HistoryItemMenuProps = { item: ConversationDto; history: History; current: boolean };

export function HistoryItemMenu({ item, history, current }: HistoryItemMenuProps) {
  const t = useTranslations("chat.history");
  const router = useRouter();
  const [dialog, setDialog] = useState<"rename" | "delete" | null>(null);
  const close = () => setDialog(null);

  async function togglePin() {
    history.change(item.id, { pinned: !item.pinned });
    const result = await pinConversationAction({ id: item.id, pinned: !item.pinned });
    if (result.ok) return;
    history.change(item.id, { pinned: item.pinned });
    toastStore.show(result.message, "danger");
  }

  async function remove() {
    const result = await deleteConversationAction({ id: item.id });
    if (!result.ok) return toastStore.show(result.message, "danger");
    close();
    history.remove(item.id);
    forgetThread(item.id);
    if (current) router.push("/chat");
  }

  const items: MenuItem[] = [
    {
      key: "pin",
      icon: item.pinned ? <PinOff aria-hidden /> : <Pin aria-hidden />,
      label: item.pinned ? t("unpin") : t("pin"),
      choose: () => void togglePin(),
    },
    {
      key: "rename",
      icon: <Pencil aria-hidden />,
      label: t("rename"),
      choose: () => setDialog("rename"),
    },
    {
      key: "delete",
      tone: "danger",
      icon: <Trash2 aria-hidden />,
      label: t("delete"),
      choose: () => setDialog("delete"),
    },
  ];

  return (
    <>
      <Menu
        label={t("more", { title: item.title || t("untitled") })}
        align="end"
        trigger={<Ellipsis aria-hidden className="size-4" />}
        triggerClassName="absolute right-0.5 inline-flex size-7 items-center justify-center rounded-md text-ink-3 opacity-0 group-hover:opacity-100 hover:text-ink focus-visible:opacity-100 aria-expanded:opacity-100 coarse:size-10 coarse:opacity-100"
        items={items}
      />
      {dialog === "rename" ? <RenameDialog item={item} history={history} close={close} /> : null}
      {dialog === "delete" ? (
        <ConfirmDialog
          title={t("deleteTitle")}
          text={t("deleteText", { title: item.title || t("untitled") })}
          confirm={t("delete")}
          onConfirm={remove}
          close={close}
        />
      ) : null}
    </>
  );
}
