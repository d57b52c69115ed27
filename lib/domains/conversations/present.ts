import { emptyMessageView } from "#agents/frames/contract.ts";
import type { ConversationDto, MessageDto } from "./contract.ts";
import type { ConversationRow, MessageRow } from "./repository.ts";

export function presentConversation(row: ConversationRow, running: boolean): ConversationDto {
  return {
    id: row.id,
    title: row.title,
    pinned: row.pinned,
    lastMessageAt: row.lastMessageAt.toISOString(),
    unread: row.readSeq < row.lastSeq,
    running,
  };
}

export function presentMessage(row: MessageRow, authorName: string): MessageDto {
  const base = { id: row.id, seq: row.seq, createdAt: row.createdAt.toISOString() };
  if (row.role === "user")
    return { ...base, role: "user", text: row.text, authorName, ...(row.watch && { watch: row.watch }) };
  return { ...base, role: "assistant", runId: row.runId ?? "", view: row.view ?? emptyMessageView };
}
