"use client";
import { memo } from "react";
import { AssistantMessage } from "#components/chat/message/assistant-message.tsx";
import { PendingMessage } from "#components/chat/message/pending-message.tsx";
import { UserMessage } from "#components/chat/message/user-message.tsx";
import type { ThreadItem } from "#components/chat/thread/thread-items.ts";

function sameItem(before: { item: ThreadItem }, after: { item: ThreadItem }): boolean {
  const a = before.item;
  const b = after.item;
  if (a.kind === "pending" || b.kind === "pending")
    return a.kind === "pending" && b.kind === "pending" && a.item === b.item;
  if (a.message !== b.message || a.kind !== b.kind) return false;
  return a.kind === "user" || b.kind === "user" || (a.latest === b.latest && a.cardsFirst === b.cardsFirst);
}

/** Rendered again only when its own message changes: a stream must not touch the other thousand. */
export const ItemView = memo(function ItemView({ item }: { item: ThreadItem }) {
  if (item.kind === "user") return <UserMessage message={item.message} />;
  if (item.kind === "pending") return <PendingMessage item={item.item} />;
  return <AssistantMessage {...item} />;
}, sameItem);
