"use client";
import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import { loadConversation } from "#app/(workspace)/chat/actions.ts";
import { Button } from "#components/ui/button.tsx";
import type { ThreadStore } from "#lib/realtime/thread-store.ts";

type EarlierMessagesProps = { store: ThreadStore; scroller: RefObject<HTMLDivElement | null> };

export function EarlierMessages({ store, scroller }: EarlierMessagesProps) {
  const t = useTranslations("chat.thread");
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");

  async function load() {
    const { conversationId, messages } = store.get();
    const before = messages[0]?.seq;
    if (!conversationId || before === undefined) return;
    setState("busy");
    try {
      const page = await loadConversation({ id: conversationId, before });
      const fromEnd = (scroller.current?.scrollHeight ?? 0) - (scroller.current?.scrollTop ?? 0);
      store.put(page?.messages ?? [], page?.hasMore ?? false);
      setState("idle");
      // Safari does not anchor the scroll position by itself.
      requestAnimationFrame(() => {
        const element = scroller.current;
        if (element && !CSS.supports("overflow-anchor", "auto"))
          element.scrollTop = element.scrollHeight - fromEnd;
      });
    } catch {
      setState("failed");
    }
  }

  return (
    <div className="flex flex-col items-center pb-4">
      <Button variant="ghost" size="sm" disabled={state === "busy"} onClick={() => void load()}>
        {state === "busy" ? t("loadingEarlier") : t("earlier")}
      </Button>
      {state === "failed" ? <p className="text-sm text-danger">{t("earlierFailed")}</p> : null}
    </div>
  );
}
