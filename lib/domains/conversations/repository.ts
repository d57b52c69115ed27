import { and, asc, desc, eq, gt, ilike, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { agentRuns } from "#db/schema/agent-runs.ts";
import { conversations } from "#db/schema/conversations.ts";
import { messages } from "#db/schema/messages.ts";

export type ConversationRow = typeof conversations.$inferSelect;
export type MessageRow = typeof messages.$inferSelect;
export type RunRow = typeof agentRuns.$inferSelect;

const open = isNull(conversations.deletedAt);

export async function findConversation(
  tx: Tx,
  id: string,
  options: { lock?: boolean } = {},
): Promise<ConversationRow | undefined> {
  const select = tx
    .select()
    .from(conversations)
    .where(and(eq(conversations.id, id), open));
  const [row] = await (options.lock ? select.for("update") : select);
  return row;
}

export async function insertConversation(tx: Tx, row: typeof conversations.$inferInsert): Promise<void> {
  await tx.insert(conversations).values(row);
}

export async function updateConversation(
  tx: Tx,
  id: string,
  set: Partial<typeof conversations.$inferInsert>,
): Promise<void> {
  await tx.update(conversations).set(set).where(eq(conversations.id, id));
}

export async function selectConversations(tx: Tx, filter: { q?: string | undefined; limit: number }) {
  const like = filter.q ? `%${filter.q.replace(/[\\%_]/g, "\\$&")}%` : undefined;
  const mentions = like
    ? tx
        .select({ id: messages.conversationId })
        .from(messages)
        .where(or(ilike(messages.text, like), sql`${messages.view} ->> 'text' ilike ${like}`))
    : undefined;
  return tx
    .select({
      row: conversations,
      running: sql<boolean>`exists (select 1 from agent_runs r where r.conversation_id = ${conversations.id} and r.status in ('queued', 'running'))`,
    })
    .from(conversations)
    .where(
      and(
        open,
        like && mentions
          ? or(ilike(conversations.title, like), inArray(conversations.id, mentions))
          : undefined,
      ),
    )
    .orderBy(desc(conversations.pinned), desc(conversations.lastMessageAt))
    .limit(filter.limit);
}

export async function insertMessages(tx: Tx, rows: (typeof messages.$inferInsert)[]): Promise<void> {
  await tx.insert(messages).values(rows);
}

export async function findMessage(tx: Tx, id: string): Promise<MessageRow | undefined> {
  const [row] = await tx.select().from(messages).where(eq(messages.id, id));
  return row;
}

export async function selectMessages(
  tx: Tx,
  conversationId: string,
  page: { before?: number | undefined; limit: number },
): Promise<MessageRow[]> {
  const rows = await tx
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        page.before === undefined ? undefined : lt(messages.seq, page.before),
      ),
    )
    .orderBy(desc(messages.seq))
    .limit(page.limit);
  return rows.reverse();
}

export async function selectRecentTexts(
  tx: Tx,
  conversationId: string,
  limit: number,
): Promise<MessageRow[]> {
  const rows = await tx
    .select()
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), gt(messages.seq, 0)))
    .orderBy(desc(messages.seq))
    .limit(limit);
  return rows.reverse();
}

export async function updateMessage(
  tx: Tx,
  id: string,
  set: Partial<typeof messages.$inferInsert>,
): Promise<void> {
  await tx.update(messages).set(set).where(eq(messages.id, id));
}

export async function insertRun(tx: Tx, row: typeof agentRuns.$inferInsert): Promise<void> {
  await tx.insert(agentRuns).values(row);
}

export async function findRun(
  tx: Tx,
  id: string,
  options: { lock?: boolean } = {},
): Promise<RunRow | undefined> {
  const select = tx.select().from(agentRuns).where(eq(agentRuns.id, id));
  const [row] = await (options.lock ? select.for("update") : select);
  return row;
}

export async function selectRuns(tx: Tx, conversationId: string): Promise<RunRow[]> {
  return tx
    .select()
    .from(agentRuns)
    .where(eq(agentRuns.conversationId, conversationId))
    .orderBy(asc(agentRuns.createdAt));
}

export async function updateRun(
  tx: Tx,
  id: string,
  set: Partial<typeof agentRuns.$inferInsert>,
): Promise<void> {
  await tx
    .update(agentRuns)
    .set({ ...set, updatedAt: sql`now()` })
    .where(eq(agentRuns.id, id));
}
