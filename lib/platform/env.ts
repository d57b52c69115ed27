import { z } from "zod";

const provider = z.object({
  name: z.string().min(1),
  baseUrl: z.url(),
  apiKey: z.string().default(""),
  model: z.string().min(1),
  /** `openai` speaks the Responses API and is right only for the real OpenAI. */
  kind: z.enum(["openai-compatible", "openai"]).default("openai-compatible"),
});
export type LlmProvider = z.infer<typeof provider>;

const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: "custom", message: "is not valid JSON" });
    return z.NEVER;
  }
});

/** A model that turns texts into vectors, behind `/embeddings` as OpenAI has it. */
const embeddings = z.object({
  baseUrl: z.url(),
  apiKey: z.string().default(""),
  model: z.string().min(1),
});
/** A model that says how well a passage answers a question, behind `/rerank`. */
const reranker = z.object({
  url: z.url(),
  apiKey: z.string().default(""),
  model: z.string().default(""),
  /** Text Embeddings Inference, or the form that Jina and Cohere share. */
  kind: z.enum(["tei", "jina"]).default("tei"),
});

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z.string().min(1),
  DATABASE_APP_URL: z.string().min(1).optional(),
  AUTH_SECRET: z.string().min(16),
  APP_URL: z.url().default("http://localhost:3000"),
  DATA_DIR: z.string().default(".data"),
  DEMO_PASSWORD: z.string().optional(),
  TRUST_PROXY: z.stringbool().default(false),
  TIME_ZONE: z.string().default("Asia/Shanghai"),
  CLOCK_FIXED_AT: z.iso.datetime({ offset: true }).optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
  LLM_PROVIDERS: json.pipe(z.array(provider)).default([]),
  LLM_FIRST_TOKEN_MS: z.coerce.number().int().positive().default(15_000),
  LLM_TOTAL_MS: z.coerce.number().int().positive().default(90_000),
  EMBEDDINGS: json.pipe(embeddings).optional(),
  QDRANT_URL: z.url().optional(),
  QDRANT_API_KEY: z.string().default(""),
  RERANKER: json.pipe(reranker).optional(),
  KNOWLEDGE_HOSTS: z
    .string()
    .default("")
    .transform((list) => list.split(",").flatMap((host) => host.trim().toLowerCase() || [])),
  KNOWLEDGE_PRIVATE_ADDRESSES: z.stringbool().default(false),
  POOL_SIZE: z.coerce.number().int().min(2).default(12),
  RUN_CONCURRENCY: z.coerce.number().int().min(1).default(64),
  LOGIN_ATTEMPTS: z.coerce.number().int().min(1).default(10),
  METRICS_TOKEN: z.string().min(16).optional(),
  API_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(1200),
});
export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** The settings of this process, read once. Throws with every wrong variable named. */
export function env(): Env {
  if (parsed) return parsed;
  // An empty variable in a shell or compose file means "not set".
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`configuration is wrong: ${wrong.join("; ")}`);
  }
  parsed = result.data;
  return parsed;
}

/** Sets variables for this process before anything reads them: for scripts that launch the server. */
export function provideEnv(values: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  parsed = undefined;
}
