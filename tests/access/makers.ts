import type postgres from "postgres";
import type { Company, Person } from "#tests/factories/company.ts";
import type { Api } from "./use-api.ts";

export type Stage = {
  company: Company;
  /** The database's owner. */
  sql: postgres.Sql;
  /** A thing of the kind that belongs to the person, or to the whole company where nobody owns such. Returns its id. */
  make(kind: string, owner: Person): Promise<string>;
  /** The same, made once: for requests that should change nothing. */
  kept(kind: string, owner: Person): Promise<string>;
};

export const aFile = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF";

export const aTable = "客户名称,城市\n宏远机械,苏州\n";

type Make = (owner: Person) => Promise<string>;
type Made = Pick<Stage, "make" | "kept" | "sql">;
type Post = (path: string, body: unknown) => Promise<string>;

let made = 0;
const serial = (word: string) => {
  made += 1;
  return `${word}${made}`;
};

function productMakers(post: Post, { make, kept }: Made, api: Api, company: Company): Record<string, Make> {
  const put = async (path: string, body: unknown) => {
    const { status } = await api.send(company.admin, "PUT", path, { body });
    if (status >= 300) throw new Error(`${path}: ${status}`);
  };
  return {
    price_list: () => post("/price-lists", { name: serial("标准价") }),
    main_price_list: () => post("/price-lists", { name: serial("主价"), main: true }),
    product: async (owner) => {
      const id = await post("/products", { code: serial("P"), name: serial("仓储管理系统"), unit: "套" });
      const list = await kept("main_price_list", owner);
      await put(`/price-lists/${list}/products/${id}/prices`, { prices: [{ unitPrice: 128_000 }] });
      return id;
    },
    file: async (owner) => {
      const path = `/products/${await make("product", owner)}/files?name=${serial("a")}.pdf`;
      return (await api.send(company.admin, "POST", path, { bytes: aFile })).body.id;
    },
  };
}

function dealMakers(post: Post, pipelineOfRows: () => Promise<string>): Record<string, Make> {
  const ends = [
    { key: "open", name: "初步接洽" },
    { key: "won", name: "赢单", kind: "won" },
    { key: "lost", name: "输单", kind: "lost" },
  ];
  return {
    pipeline: () => post("/pipelines", { key: serial("p"), name: serial("管道"), stages: ends }),
    stage: async () =>
      post(`/pipelines/${await pipelineOfRows()}/stages`, {
        key: serial("s"),
        name: serial("阶段"),
        probability: 20,
      }),
    competitor: () => post("/competitors", { name: serial("云帆软件") }),
  };
}

function poolMakers(post: Post, { make, kept }: Made): Record<string, Make> {
  return {
    pool: ({ context }) =>
      post("/pools", { object: "customer", name: serial("公海"), team: context.principal.teamId }),
    pooled_customer: async (owner) => {
      const [id, pool] = [await make("customer", owner), await kept("pool", owner)];
      await post("/pools/return", { object: "customer", records: [{ id }], pool, reason: "联系不上" });
      return id;
    },
  };
}

function knowledgeMakers(post: Post, { make, sql }: Made, company: Company): Record<string, Make> {
  return {
    document: () =>
      post("/knowledge/documents", { title: serial("文档"), text: "报价先看成本。", status: "published" }),
    knowledge_feedback: async (owner) =>
      post("/knowledge/feedback", { document: await make("document", owner), kind: "helpful" }),
    knowledge_gap: async () => {
      const id = serial("gap_");
      await sql`insert into knowledge_gaps (id, tenant_id, key, question, last_asked_by, last_asked_at)
        values (${id}, ${company.tenantId}, ${id}, '打车费怎么报销', ${company.rep.userId}, now())`;
      return id;
    },
    passage: async (owner) => {
      const document = await make("document", owner);
      const [row] = await sql<{ id: string }[]>`
        select id from knowledge_chunks where document_id = ${document} limit 1`;
      return row?.id ?? "";
    },
  };
}

/** What nobody owns is made through the API, by the administrator. */
export function makersByApi(
  company: Company,
  api: Api,
  things: Made & { pipelineOfRows: () => Promise<string> },
): Record<string, Make> {
  const post: Post = async (path, body) => {
    const answer = await api.send(company.admin, "POST", path, { body });
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  };
  return {
    ...productMakers(post, things, api, company),
    ...dealMakers(post, things.pipelineOfRows),
    ...poolMakers(post, things),
    ...knowledgeMakers(post, things, company),
    assignment_rule: () =>
      post("/assignment-rules", {
        name: serial("规则"),
        strategy: "round_robin",
        userIds: [company.rep.userId],
      }),
    file_import: async () => {
      const path = `/imports?object=customer&fileName=${serial("客户")}.csv`;
      return (await api.send(company.admin, "POST", path, { bytes: aTable })).body.id;
    },
    // Seen by who started it alone: the administrator. A file is read once, its job copied.
    import: async (owner) => {
      const [first, id] = [await things.kept("file_import", company.admin), serial(`imp_${owner.userId}_`)];
      await things.sql`insert into import_jobs
        select (jsonb_populate_record(j, jsonb_build_object('id', ${id}::text))).* from import_jobs j where id = ${first}`;
      return id;
    },
    relation: async (owner) => {
      const [from, to] = [await things.make("contact", owner), await things.make("contact", owner)];
      const [one, other] = [from, to].map((id) => ({ type: "contact", id }));
      return post("/relations", { from: one, kind: "knows", to: other });
    },
  };
}
