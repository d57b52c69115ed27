import { type Entity, understand } from "../../../lib/language/index.ts";
import { type CorpusCase, readCorpus } from "./corpus/read-corpus.ts";

type Wanted = { type: string; text: string; value?: Record<string, unknown> };
export type EntityFigures = { sentences: number; f1: number; misses: string[] };

/** The corpus lists all of these that were said; of other types more may be found. */
const LISTED: ReadonlySet<string> = new Set(["company", "person", "product", "money", "phone", "email"]);

/** Whether a value has the wanted parts; figures may differ by rounding. */
function holds(wanted: unknown, value: unknown): boolean {
  if (typeof wanted === "number") return typeof value === "number" && Math.abs(wanted - value) < 1e-6;
  if (typeof wanted !== "object" || wanted === null) return wanted === value;
  const parts = (value ?? {}) as Record<string, unknown>;
  return Object.entries(wanted).every(([key, part]) => holds(part, parts[key]));
}

function meets({ type, text, value }: Wanted, entity: Entity): boolean {
  if (entity.type !== type || !(entity.text.includes(text) || text.includes(entity.text))) return false;
  return value === undefined || holds(value, entity.value);
}

function readTurn(item: CorpusCase, text: string, wanted: Wanted[]) {
  const { entities } = understand(text, { now: new Date(item.now), names: item.names ?? {} });
  const missed = wanted.filter((each) => !entities.some((entity) => meets(each, entity)));
  const extra = entities.filter(
    (entity) =>
      LISTED.has(entity.type) &&
      !wanted.some(
        ({ type, text: said }) =>
          type === entity.type && (entity.text.includes(said) || said.includes(entity.text)),
      ),
  );
  return { missed, extra };
}

/** Scores spans and their values on the corpus, the held or the open part; a span may be said longer or shorter. */
export function measureEntities(held: boolean): EntityFigures {
  const cases = [...readCorpus().values()].flat().filter((item) => item.held === held);
  let [sentences, wanted, hits, extras] = [0, 0, 0, 0];
  const misses: string[] = [];
  for (const item of cases) {
    for (const { text, expect } of item.turns) {
      if (expect.entities === undefined) continue;
      const { missed, extra } = readTurn(item, text, expect.entities);
      sentences += 1;
      wanted += expect.entities.length;
      hits += expect.entities.length - missed.length;
      extras += extra.length;
      if (missed.length + extra.length > 0)
        misses.push(`${item.id} ${text} → lost ${JSON.stringify(missed)} extra ${JSON.stringify(extra)}`);
    }
  }
  return { sentences, f1: (2 * hits) / Math.max(1, wanted + hits + extras), misses };
}
