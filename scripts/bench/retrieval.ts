import { join } from "node:path";
import postgres, { type Sql } from "postgres";
import { type Ask, IndexThread, type PlainDocument } from "#lib/domains/knowledge/index.ts";
import { openPostgres } from "#scripts/postgres/open-postgres.ts";
import { randomFrom } from "#tests/harness/random-from.ts";
import type { Bench } from "./bench.ts";
import { figure, remark } from "./figure.ts";
import { passagesFrom, questionFrom } from "./passages.ts";
import { p50, p95 } from "./percentile.ts";

const SIZES = [10_000, 100_000];
const QUERIES = 200;
const AT_ONCE = 50;
/** Passages of one document, and documents of one write, as a bulk save has them. */
const TOGETHER = 10;
const BATCH = 100;

const documentOf = (texts: string[], at: number): PlainDocument => ({
  id: `doc_${at}`,
  externalId: null,
  type: "document",
  domain: null,
  owner: null,
  tags: [],
  validFrom: null,
  validUntil: null,
  updatedAt: "2026-11-30",
  quality: 1,
  audience: { roles: [], teamPaths: [] },
  title: texts[0]?.slice(0, 12) ?? "",
  chunks: texts.map((text, no) => ({ id: `doc_${at}#${no}`, no, headingPath: [], questions: [], text })),
});

const seeker = { userId: "u", role: "sales_rep", teamPath: "/a/", day: "2026-11-30", seesAll: false };
const lookup = (query: string): Ask => {
  return { kind: "search", query, limit: 10, filter: null, aliases: [], near: [], seeker, position: 0 };
};

async function build(thread: IndexThread, file: string, texts: string[]): Promise<void> {
  const documents: PlainDocument[] = [];
  for (let at = 0; at < texts.length; at += TOGETHER) {
    documents.push(documentOf(texts.slice(at, at + TOGETHER), at / TOGETHER));
  }
  const began = performance.now();
  for (let at = 0; at < documents.length; at += BATCH) {
    const from = at / BATCH;
    await thread.ask(file, {
      kind: "write",
      documents: documents.slice(at, at + BATCH),
      gone: [],
      from,
      position: from + 1,
    });
    if (at + BATCH === 1_000)
      figure("retrieval_first_1000_documents", (performance.now() - began) / 1000, "s");
  }
  figure(
    `retrieval_${texts.length}_indexed`,
    texts.length / ((performance.now() - began) / 1000),
    "passages/s",
  );
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Medians and tails of one after another, then all of some at once. */
async function measure(
  name: string,
  queries: string[],
  ask: (query: string) => Promise<unknown>,
): Promise<void> {
  for (const query of queries.slice(0, 20)) await ask(query);
  const samples: number[] = [];
  for (const query of queries) samples.push(await time(() => ask(query)));
  figure(`${name}_p50`, p50(samples), "ms");
  figure(`${name}_p95`, p95(samples), "ms");
  const all = await time(() => Promise.all(queries.slice(0, AT_ONCE).map(ask)));
  figure(`${name}_${AT_ONCE}_at_once`, all, "ms");
}

async function measurePlainSql(sql: Sql, texts: string[], queries: string[]): Promise<void> {
  await sql`create table passages (id integer, body text)`;
  for (let at = 0; at < texts.length; at += 2_000) {
    const rows = texts.slice(at, at + 2_000).map((body, index) => ({ id: at + index, body }));
    await sql`insert into passages ${sql(rows)}`;
  }
  // Nobody's question stands in a text word for word: its longest piece is looked for.
  const pieceOf = (query: string) => query.slice(2, 8);
  const ask = (query: string) =>
    sql`select id from passages where body ilike ${`%${pieceOf(query)}%`} limit 10`;
  await measure(`retrieval_${texts.length}_ilike`, queries, async (query) => ask(query));
  await sql`drop table passages`;
}

/** The knowledge index through its own thread, as searches use it, beside plain SQL. */
export const retrievalBench: Bench = {
  what: "knowledge search in 10,000 and 100,000 passages: the index, and ILIKE",
  async run({ workDir, shutdown }) {
    const opened = await openPostgres(workDir, { password: "bench-only", durable: false });
    shutdown.add(() => opened.stop());
    const sql = postgres(opened.ownerUrl, { max: 4, onnotice: () => undefined });
    shutdown.add(() => sql.end({ timeout: 5 }));
    const thread = new IndexThread();
    shutdown.add(() => thread.stop());
    for (const size of SIZES) {
      const random = randomFrom(11);
      const texts = passagesFrom(random, size);
      const queries = Array.from({ length: QUERIES }, () => questionFrom(random, random.pick(texts)));
      remark(`retrieval: ${QUERIES} questions such as ${queries[0]}`);
      const file = join(workDir, `passages-${size}.sqlite`);
      await build(thread, file, texts);
      await measure(`retrieval_${size}`, queries, (query) => thread.ask(file, lookup(query)));
      await measurePlainSql(sql, texts, queries);
    }
  },
};
