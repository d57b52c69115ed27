import { sql } from "drizzle-orm";
import type { AgentId } from "#agents/contract.ts";
import type { Tx } from "#db/client.ts";

type Figures = {
  agent: AgentId;
  answers: number;
  done: number;
  failed: number;
  median_ms: number | null;
  writes: number;
  undone: number;
  rejected: number;
};
const elapsed = sql`extract(epoch from r.finished_at - r.started_at) * 1000`;

/** What each agent did since a moment, within the runs that the person sees. Writes count for the one that led. */
export async function selectAgentFigures(tx: Tx, since: Date): Promise<Figures[]> {
  const rows = await tx.execute<Figures>(sql`
    select a.agent, count(*)::int as answers,
      (count(*) filter (where r.status = 'done'))::int as done,
      (count(*) filter (where r.status in ('failed', 'interrupted')))::int as failed,
      percentile_cont(0.5) within group (order by ${elapsed}) filter (where r.status = 'done') as median_ms,
      coalesce(sum(r.writes) filter (where a.place = 1), 0)::int as writes,
      (count(*) filter (where a.place = 1 and r.undone_at is not null))::int as undone,
      coalesce(sum((select count(*) from proposals p
        where p.run_id = r.id and p.agent = a.agent and p.status = 'rejected')), 0)::int as rejected
    from agent_runs r
    join messages m on m.id = r.reply_id
    cross join jsonb_array_elements_text(m.view -> 'agents') with ordinality as a (agent, place)
    where r.created_at >= ${since.toISOString()}::timestamptz
    group by a.agent`);
  return [...rows];
}

type Answer = {
  run: string;
  conversation: string;
  question: string;
  at: string;
  status: string;
  elapsed_ms: number | null;
  writes: number;
  undone: boolean;
  records: string;
};

/** The latest answers that an agent gave or had a part in, with the records that its steps wrote, as JSON. */
export async function selectAnswersOf(tx: Tx, agent: AgentId, most: number): Promise<Answer[]> {
  const rows = await tx.execute<Answer>(sql`
    select r.id as run, c.id as conversation, q.text as question, r.created_at as at, r.status,
      ${elapsed} as elapsed_ms, r.writes, r.undone_at is not null as undone,
      coalesce((select jsonb_agg(distinct effect) from agent_steps s, jsonb_array_elements(s.records) as effect
        where s.run_id = r.id and s.agent = ${agent} and effect ->> 'op' <> 'read'), '[]')::text as records
    from agent_runs r
    join conversations c on c.id = r.conversation_id and c.deleted_at is null
    join messages m on m.id = r.reply_id
    join messages q on q.id = r.message_id
    where m.view -> 'agents' ? ${agent}::text
    order by r.created_at desc limit ${most}::int`);
  return [...rows];
}
