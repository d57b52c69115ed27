import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { INTENTS, type KnownNames } from "../../lib/language/index.ts";
import { type CorpusNames, readCorpus } from "../../tests/evals/language/corpus/read-corpus.ts";
import { readJsonl } from "../../tests/evals/language/read-jsonl.ts";
import { expandPattern, type Pools, seededRandom } from "./expand-pattern.ts";

/** `group`: sentences that were made from the same pattern. `names`: what the reader of a sentence knows. */
export type Sentence = { intent: string; text: string; group: string; names: KnownNames };

const PATTERNS = join(import.meta.dirname, "patterns");
/** Sentences made of one pattern; a pattern with fewer variants gives fewer. */
const EACH = 9;

/**
 * Returns what the classifier learns from: the examples of the catalogue, sentences made of the patterns, and the open
 * part of the corpus. Each of the first two is read by one who knows the names in it and by one who does not.
 */
export function gatherSentences(): Sentence[] {
  const pools = JSON.parse(readFileSync(join(PATTERNS, "pools.json"), "utf8")) as Pools;
  const examples = INTENTS.flatMap(({ name, examples: texts }) =>
    texts.map((text) => ({ intent: name, text, group: text })),
  );
  const files = readdirSync(PATTERNS).filter((file) => file.endsWith(".txt"));
  const made = files
    .sort()
    .flatMap((file) => readPatterns(readFileSync(join(PATTERNS, file), "utf8"), pools));
  const names = namesOfPools(pools);
  const own = [...examples, ...made].flatMap((sentence) => [
    { ...sentence, names },
    { ...sentence, names: {} },
  ]);
  return [...own, ...readOpenCases(), ...readOpenLeads()];
}

function namesOfPools({ company = [], name = [], rep = [], product = [] }: Pools): KnownNames {
  return { customers: company, contacts: name, people: rep, products: product };
}

type LeadCase = { text: string; intent: string; dialogue?: object; held?: boolean };

/** Sentences about leads alone: what else they may mean was not labelled. */
function readOpenLeads(): Sentence[] {
  const path = join(import.meta.dirname, "../../tests/evals/language/leads.jsonl");
  const cases = readJsonl<LeadCase>(path) ?? [];
  return cases.flatMap(({ text, intent, dialogue, held }) =>
    intent.startsWith("lead.") && dialogue === undefined && held !== true && !/多少/.test(text)
      ? [{ intent, text, group: text, names: {} }]
      : [],
  );
}

/** The first turn of each case that asks one thing: later ones mean little without those before. */
function readOpenCases(): Sentence[] {
  const open = [...readCorpus().values()].flat().filter(({ held }) => !held);
  return open.flatMap(({ id, turns: [first], names }) =>
    first && !first.expect.also
      ? [{ intent: first.expect.intent, text: first.text, group: id, names: knownNames(names ?? {}) }]
      : [],
  );
}

function knownNames({ customers, contacts, people, products, competitors, leads }: CorpusNames): KnownNames {
  return {
    ...(customers && { customers }),
    ...(contacts && { contacts }),
    ...(people && { people }),
    ...(products && { products }),
    ...(competitors && { competitors }),
    ...(leads && { leads: leads.flatMap(({ company }) => company ?? []) }),
  };
}

function readPatterns(file: string, pools: Pools): Omit<Sentence, "names">[] {
  const random = seededRandom(7);
  let intent = "";
  return file.split("\n").flatMap((line) => {
    if (line.startsWith("= ")) intent = line.slice(2).trim();
    if (line === "" || line.startsWith("= ") || line.startsWith("#")) return [];
    const texts = new Set(Array.from({ length: EACH }, () => expandPattern(line, pools, random)));
    return [...texts].map((text) => ({ intent, text, group: line }));
  });
}
