"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import { ItemView } from "#components/chat/thread/item-view.tsx";
import type { ThreadItem } from "#components/chat/thread/thread-items.ts";

type VirtualItemsProps = { items: ThreadItem[]; scroller: RefObject<HTMLDivElement | null> };

const guess = (item: ThreadItem | undefined) => (item?.kind === "assistant" ? 220 : 60);

export function VirtualItems({ items, scroller }: VirtualItemsProps) {
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => guess(items[index]),
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 6,
    // Rows that are loaded above must not move what is being read.
    anchorTo: "end",
    initialRect: { width: 760, height: 900 },
    initialOffset: () => items.reduce((sum, item) => sum + guess(item), 0),
  });
  return (
    <div className="relative w-full" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map((row) => {
        const item = items[row.index];
        return item ? (
          <div
            key={row.key}
            data-index={row.index}
            ref={virtualizer.measureElement}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${row.start}px)` }}
          >
            <ItemView item={item} />
          </div>
        ) : null;
      })}
    </div>
  );
}
