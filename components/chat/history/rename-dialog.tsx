"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { renameConversationAction } from "#app/(workspace)/chat/actions.ts";
import type { History } from "#components/chat/history/use-history.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import type { ConversationDto } from "#lib/domains/conversations/contract.ts";

type RenameDialogProps = { item: ConversationDto; history: History; close: () => void };

export function RenameDialog({ item, history, close }: RenameDialogProps) {
  const t = useTranslations("chat.history");
  const common = useTranslations("ui.common");
  const form = useId();
  const [title, setTitle] = useState(item.title);
  const [error, setError] = useState<string | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!title.trim()) return;
    const result = await renameConversationAction({ id: item.id, title: title.trim() });
    if (!result.ok) return setError(result.message);
    history.change(item.id, { title: title.trim() });
    close();
  }

  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={t("rename")}
        footer={
          <>
            <Button onClick={close}>{common("cancel")}</Button>
            <Button type="submit" form={form} variant="primary" disabled={!title.trim()}>
              {common("save")}
            </Button>
          </>
        }
      >
        <form id={form} onSubmit={submit}>
          <Input
            aria-label={t("name")}
            value={title}
            maxLength={80}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setTitle(event.target.value)}
          />
          <p role="alert" className="mt-1 text-sm text-danger">
            {error}
          </p>
        </form>
      </DialogContent>
    </Dialog>
  );
}
