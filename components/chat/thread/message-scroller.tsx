"use client";
import { ArrowDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { EarlierMessages } from "#components/chat/thread/earlier-messages.tsx";
import { ItemView } from "#components/chat/thread/item-view.tsx";
import type { ThreadItem } from "#components/chat/thread/thread-items.ts";
import { useStickToBottom } from "#components/chat/thread/use-stick-to-bottom.ts";
import { VirtualItems } from "#components/chat/thread/virtual-items.tsx";
import { Button } from "#components/ui/button.tsx";
import type { ThreadStore } from "#lib/realtime/thread-store.ts";

type MessageScrollerProps = { store: ThreadStore; items: ThreadItem[]; hasMore: boolean };

/** Below this many rows the browser is faster than we are, and find-in-page works. */
const virtualAbove = 80;

export function MessageScroller({ store, items, hasMore }: MessageScrollerProps) {
  const t = useTranslations("chat.thread");
  const { scroller, content, atBottom, toBottom } = useStickToBottom();
  const lastPending = items.findLast((item) => item.kind === "pending")?.id;
  // The scroll position: what I just sent has to be in sight.
  useEffect(() => {
    if (lastPending) toBottom();
  }, [lastPending, toBottom]);
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        className="scroll-quiet h-full overflow-x-hidden overflow-y-auto overscroll-contain"
        tabIndex={-1}
      >
        <div
          ref={content}
          role="log"
          aria-live="off"
          aria-label={t("label")}
          className="mx-auto w-full max-w-[808px] px-3 py-4 sm:px-6"
        >
          {hasMore ? <EarlierMessages store={store} scroller={scroller} /> : null}
          {items.length > virtualAbove ? (
            <VirtualItems items={items} scroller={scroller} />
          ) : (
            items.map((item) => <ItemView key={item.id} item={item} />)
          )}
        </div>
      </div>
      {atBottom ? null : (
        <Button
          size="icon"
          aria-label={t("toBottom")}
          onClick={toBottom}
          className="absolute bottom-3 left-1/2 -translate-x-1/2 rounded-full shadow-pop"
        >
          <ArrowDown aria-hidden />
        </Button>
      )}
    </div>
  );
}
