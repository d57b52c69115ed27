import postgres, { type Sql } from "postgres";
import { queryTokens, searchTokens } from "#lib/language/index.ts";
import { openPostgres } from "#scripts/postgres/open-postgres.ts";
import { type Random, randomFrom } from "#tests/harness/random-from.ts";
import type { Bench } from "./bench.ts";
import { figure, remark } from "./figure.ts";
import { p50, p95 } from "./percentile.ts";
import { companyNames } from "./search-designs-names.ts";

const NAMES = 200_000;
const QUERIES = 200;
const BATCH = 2_000;
const PAGE = 50;
const MIB = 1024 * 1024;

type Design = { name: string; index: string; where: (sql: Sql, typed: string) => ReturnType<Sql> };

const designs: Design[] = [
  {
    name: "tsvector_simple",
    index: "using gin (to_tsvector('simple', name))",
    where: (sql, typed) => sql`to_tsvector('simple', name) @@ plainto_tsquery('simple', ${typed})`,
  },
  {
    name: "pg_trgm",
    index: "using gin (name gin_trgm_ops)",
    where: (sql, typed) => sql`name like ${`%${typed}%`}`,
  },
  {
    name: "bigrams",
    index: "using gin (bigrams)",
    where: (sql, typed) => sql`bigrams @> ${queryTokens(typed).must.flat()}`,
  },
  {
    name: "search_tokens",
    index: "using gin (tokens)",
    where: (sql, typed) => sql`tokens @> ${queryTokens(typed).must.flat()}`,
  },
];

/** Ways to find two Chinese characters in the middle of 200,000 company names, each with its own index alone. */
export const searchDesignsBench: Bench = {
  what: "two-character Chinese search in 200,000 names: tsvector, pg_trgm and arrays of bigrams",
  async run({ workDir, shutdown }) {
    const opened = await openPostgres(workDir, { password: "bench-only", durable: false });
    shutdown.add(() => opened.stop());
    const sql = postgres(opened.ownerUrl, { max: 1, onnotice: () => undefined });
    shutdown.add(() => sql.end({ timeout: 5 }));
    const random = randomFrom(7);
    const names = companyNames(random, NAMES);
    await fill(sql, names);
    const queries = Array.from({ length: QUERIES }, () => middleOf(random, random.pick(names)));
    remark(
      `search-designs: the first ${PAGE} of ${QUERIES} queries of two characters, such as ${queries.slice(0, 5).join(" ")}`,
    );
    for (const design of designs) await measure(sql, design, queries, names);
  },
};

/** Two neighbours of the brand or the trade, away from the place in front and the legal form behind. */
function middleOf(random: Random, name: string): string {
  const body = name.slice(2, name.indexOf("有限公司"));
  const at = random.below(body.length - 1);
  return body.slice(at, at + 2);
}

async function fill(sql: Sql, names: readonly string[]): Promise<void> {
  await sql`create extension if not exists pg_trgm`;
  await sql`create table names (id integer, name text, bigrams text[], tokens text[])`;
  for (let from = 0; from < names.length; from += BATCH) {
    const rows = names.slice(from, from + BATCH).map((name, at) => {
      return {
        id: from + at,
        name,
        bigrams: searchTokens({ texts: [name] }),
        tokens: searchTokens({ names: [name] }),
      };
    });
    await sql`insert into names ${sql(rows)}`;
  }
  await sql`vacuum analyze names`;
}

async function measure(
  sql: Sql,
  design: Design,
  queries: readonly string[],
  names: readonly string[],
): Promise<void> {
  const began = performance.now();
  await sql.unsafe(`create index tried on names ${design.index}`);
  const built = performance.now() - began;
  const [size] = await sql<{ bytes: string }[]>`select pg_relation_size('tried') as bytes`;
  const times: number[] = [];
  let [found, wanted] = [0, 0];
  for (const typed of queries) {
    const start = performance.now();
    await sql`select id from names where ${design.where(sql, typed)} limit ${PAGE}`;
    times.push(performance.now() - start);
    const [all] = await sql<{ count: number }[]>`
      select count(*)::int from names where ${design.where(sql, typed)} and strpos(name, ${typed}) > 0`;
    found += all?.count ?? 0;
    wanted += names.filter((name) => name.includes(typed)).length;
  }
  await sql`drop index tried`;
  figure(`search_designs.${design.name}.found`, (100 * found) / wanted, "%");
  figure(`search_designs.${design.name}.p50`, p50(times), "ms");
  figure(`search_designs.${design.name}.p95`, p95(times), "ms");
  figure(`search_designs.${design.name}.index`, Number(size?.bytes ?? 0) / MIB, "MiB");
  figure(`search_designs.${design.name}.build`, built / 1000, "s");
}
