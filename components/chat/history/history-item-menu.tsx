"use client";
import { Ellipsis, Pencil, Pin, PinOff, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { deleteConversationAction, pinConversationAction } from "#app/(workspace)/chat/actions.ts";
import { RenameDialog } from "#components/chat/history/rename-dialog.tsx";
import type { History } from "#components/chat/history/use-history.ts";
import { ConfirmDialog } from "#components/shared/confirm-dialog.tsx";
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from "#components/ui/dropdown-menu.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { ConversationDto } from "#lib/domains/conversations/contract.ts";
import { forgetThread } from "#lib/realtime/threads.ts";

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

  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger
          aria-label={t("more", { title: item.title || t("untitled") })}
          className="absolute right-0.5 inline-flex size-7 items-center justify-center rounded-md text-ink-3 opacity-0 group-hover:opacity-100 hover:text-ink focus-visible:opacity-100 data-[state=open]:opacity-100 coarse:size-10 coarse:opacity-100"
        >
          <Ellipsis aria-hidden className="size-4" />
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem onSelect={() => void togglePin()}>
            {item.pinned ? <PinOff aria-hidden /> : <Pin aria-hidden />}
            {item.pinned ? t("unpin") : t("pin")}
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => setDialog("rename")}>
            <Pencil aria-hidden />
            {t("rename")}
          </DropdownMenuItem>
          <DropdownMenuItem tone="danger" onSelect={() => setDialog("delete")}>
            <Trash2 aria-hidden />
            {t("delete")}
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
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
