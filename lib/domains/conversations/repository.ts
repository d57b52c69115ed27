import { and, asc, desc, eq, gt, ilike, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { agentRuns } from "#db/schema/agent-runs.ts";
import { conversations } from "#db/schema/conversations.ts";
import { messages } from "#db/schema/messages.ts";
import { insertOf, updateOf } from "#lib/platform/statement.ts";
import { atCommit } from "#lib/platform/with-actor.ts";

// The writes here go out with the commit: nothing that follows in their transaction reads them.

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

export function insertConversation(tx: Tx, row: typeof conversations.$inferInsert): void {
  atCommit(tx, insertOf(conversations, row));
}

export function updateConversation(
  tx: Tx,
  id: string,
  set: Partial<typeof conversations.$inferInsert>,
): void {
  atCommit(tx, updateOf(conversations, id, set));
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

export function insertMessage(tx: Tx, row: typeof messages.$inferInsert): void {
  atCommit(tx, insertOf(messages, row));
}

export async function findMessage(tx: Tx, id: string): Promise<MessageRow | undefined> {
  const [row] = await tx.select().from(messages).where(eq(messages.id, id));
  return row;
}

export async function selectMessages(
  tx: Tx,
  conversationId: string,
  page: { before?: number | undefined; after?: number | undefined; limit: number },
): Promise<MessageRow[]> {
  const rows = await tx
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        page.before === undefined ? undefined : lt(messages.seq, page.before),
        page.after === undefined ? undefined : gt(messages.seq, page.after),
      ),
    )
    .orderBy(desc(messages.seq))
    .limit(page.limit);
  return rows.reverse();
}

const ofRun = (column: "conversation_id" | "message_id", runId: string) =>
  sql`(select ${sql.raw(column)} from agent_runs where id = ${runId})`;

export async function findConversationOfRun(tx: Tx, runId: string): Promise<ConversationRow | undefined> {
  const [row] = await tx
    .select()
    .from(conversations)
    .where(and(eq(conversations.id, ofRun("conversation_id", runId)), open));
  return row;
}

/** The message that a run answers, last, and those before it. */
export async function selectMessagesUpToRun(tx: Tx, runId: string, limit: number): Promise<MessageRow[]> {
  const rows = await tx
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, ofRun("conversation_id", runId)),
        lte(messages.seq, sql`(select seq from messages where id = ${ofRun("message_id", runId)})`),
      ),
    )
    .orderBy(desc(messages.seq))
    .limit(limit);
  return rows.reverse();
}

export function updateMessage(tx: Tx, id: string, set: Partial<typeof messages.$inferInsert>): void {
  atCommit(tx, updateOf(messages, id, set));
}

export function insertRun(tx: Tx, row: typeof agentRuns.$inferInsert): void {
  atCommit(tx, insertOf(agentRuns, row));
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

/** Whether an earlier message of a conversation is still to be answered. */
export async function hasOpenRun(tx: Tx, conversationId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: agentRuns.id })
    .from(agentRuns)
    .where(
      and(eq(agentRuns.conversationId, conversationId), inArray(agentRuns.status, ["queued", "running"])),
    )
    .limit(1);
  return rows.length > 0;
}

export async function selectRuns(tx: Tx, conversationId: string): Promise<RunRow[]> {
  return tx
    .select()
    .from(agentRuns)
    .where(eq(agentRuns.conversationId, conversationId))
    .orderBy(asc(agentRuns.createdAt));
}

export function updateRun(tx: Tx, id: string, set: Partial<typeof agentRuns.$inferInsert>): void {
  atCommit(tx, updateOf(agentRuns, id, { ...set, updatedAt: new Date() }));
}
