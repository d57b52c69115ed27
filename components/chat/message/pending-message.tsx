"use client";
import { useTranslations } from "next-intl";
import { draftStore } from "#components/chat/composer/draft-store.ts";
import { useConnection } from "#components/shared/use-connection.ts";
import { Button } from "#components/ui/button.tsx";
import { type OutboxItem, outbox } from "#lib/realtime/outbox.ts";
import { resend } from "#lib/realtime/threads.ts";

/** A message on its way: it stays here, and in this browser, until the server has it. */
export function PendingMessage({ item }: { item: OutboxItem }) {
  const t = useTranslations("chat.pending");
  const connection = useConnection();
  const failed = item.state === "failed";
  const waiting = connection === "online" ? "sending" : "offline";

  function takeBack() {
    const draft = draftStore.get(item.threadKey);
    draftStore.set(item.threadKey, draft ? `${item.input.text}\n${draft}` : item.input.text);
    outbox.remove(item.input.clientMessageId);
  }

  return (
    <article className="flex flex-col items-end py-2 pl-10">
      <p className="max-w-full rounded-lg bg-accent-soft px-3 py-2 break-words whitespace-pre-wrap text-ink-2">
        {item.input.text}
      </p>
      <div className="mt-1 flex flex-wrap items-center justify-end gap-x-3 text-sm text-ink-3">
        <span role="status" className={failed ? "text-danger" : ""}>
          {failed ? t("failed", { reason: item.error?.message || t("unknown") }) : t(waiting)}
        </span>
        {failed ? (
          <>
            <Button variant="link" size="bare" onClick={() => resend(item)}>
              {t("resend")}
            </Button>
            <Button variant="link" size="bare" onClick={takeBack}>
              {t("takeBack")}
            </Button>
          </>
        ) : null}
      </div>
    </article>
  );
}
