import { calendar } from "../dates/calendar.ts";
import { INTENTS } from "../intents/catalogue.ts";
import type { Evidence, IntentDefinition } from "../intents/definition.ts";
import { isQuestion } from "../intents/is-question.ts";
import type { Span } from "../model/span.ts";
import { segment } from "../text/segment.ts";
import { FOREIGN, type FoundConcept, findConcepts } from "./find-concepts.ts";
import { findShapes } from "./find-shapes.ts";
import { maskEntities } from "./mask-entities.ts";

/** A sentence says what it wants early; the rest of a long message would drown it. */
const READ = 160;
/** Keeps words apart from runs of letters that are written the same. */
const WORD = 5;
const NOISE = /[\s,.;:!?。、~"'…()|]+/g;
const ALL: readonly IntentDefinition[] = INTENTS;
/** Intents whose own judgement is one more thing to weigh. */
const HINTING = ALL.filter(({ hint }) => hint !== undefined);
const NAMES = new Set<string>(["company", "person", "product", "competitor"]);
const RECORDS = new Set(
  "lead customer contact deal contract payment task activity ticket product knowledge report team user accounting permission pool".split(
    " ",
  ),
);

/** `words` are those of the text that a dictionary knows, by the feature that they give. */
export type Features = { hashes: Set<number>; words: Map<number, string> };

/**
 * Returns what the classifier weighs, as hashes, each once: runs of one to four letters of the masked sentence, its
 * words, the concepts that are named and pairs of them in order, its shapes, the kinds of entities, and what single
 * intents make of it.
 */
export function findFeatures(evidence: Evidence): Features {
  const masked = maskEntities(evidence.normalized, evidence.entities).slice(0, READ);
  const hashes = new Set<number>();
  const words = new Map<number, string>();
  const letters = `^${masked.replace(NOISE, " ").trim()}$`;
  for (let size = 1; size <= 4; size += 1) {
    for (let at = 0; at + size <= letters.length; at += 1) hashes.add(hash(letters, at, at + size, size));
  }
  for (const { start, end } of segment(masked)) hashes.add(hash(masked, start, end, WORD));
  const add = (feature: string) => hashes.add(hash(feature, 0, feature.length, 9));
  const concepts = findConcepts(masked);
  for (const { concept, word } of concepts) words.set(hash(concept, 0, concept.length, 9), word);
  addConcepts(concepts, add);
  addTopics(concepts, evidence, add);
  for (const shape of findShapes(masked)) add(`shape ${shape}`);
  addKinds(evidence, add);
  addHints(evidence, add);
  return { hashes, words };
}

type Add = (feature: string) => void;

function addConcepts(found: readonly FoundConcept[], add: Add): void {
  const concepts = found.map(({ concept }) => concept);
  for (const [index, concept] of concepts.entries()) {
    add(concept);
    for (const next of concepts.slice(index + 1, index + 4)) add(`${concept} ${next}`);
  }
  add(`first ${concepts[0]}`);
  add(`last ${concepts.at(-1)}`);
}

/** What is done together with what it is done to, wherever the two stand; and what is not ours. */
function addTopics(found: readonly FoundConcept[], { entities }: Evidence, add: Add): void {
  const concepts = new Set(found.map(({ concept }) => concept));
  const named = entities.flatMap(({ type }) => (NAMES.has(type) ? [`a ${type}`] : []));
  const records = new Set([...[...concepts].filter((concept) => RECORDS.has(concept)), ...named]);
  let foreign = 0;
  for (const deed of concepts) {
    if (deed.startsWith(FOREIGN)) foreign += 1;
    else if (!RECORDS.has(deed)) {
      if (records.size === 0) add(`${deed} of nothing`);
      for (const record of records) add(`${deed} of ${record}`);
    }
  }
  if (foreign > 0) add(`foreign ${Math.min(foreign, 3)} ${named.length > 0 ? "beside a name" : "alone"}`);
}

function addKinds({ normalized, entities, today }: Evidence, add: Add): void {
  const seen = new Set<string>();
  for (const span of entities) {
    const { type } = span;
    add(seen.has(type) ? `several ${type}` : `some ${type}`);
    seen.add(type);
    const kind = kindOf(span, today);
    if (kind !== undefined) add(`${type} ${kind}`);
  }
  if (isQuestion(normalized)) add("question");
  add(`length ${Math.min(5, Math.ceil(Math.log2(normalized.length + 1)) - 2)}`);
}

/** What sets one entity apart from others of its type, as far as it bears on what is asked. */
function kindOf({ type, value }: Span, today: number): string | undefined {
  switch (type) {
    case "date":
      return dayNumber(value.to) < today ? "past" : dayNumber(value.from) > today ? "ahead" : "now";
    case "company":
      return value.known ? "known" : "new";
    case "object":
      return value.object;
    case "field":
      return value.name;
    case "owner":
    case "objection":
      return value.kind;
    case "sentiment":
      return value.polarity;
    default:
      return undefined;
  }
}

function dayNumber(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
  return calendar.toDay(year, month, date);
}

function addHints(evidence: Evidence, add: Add): void {
  // Without the dialogue: it is weighed after the sentence, not in it.
  const alone = { ...evidence, dialogue: {} };
  for (const { name, hint } of HINTING) {
    const confidence = hint?.(alone).confidence ?? 0;
    if (confidence >= 0.9) add(`sure ${name}`);
    if (confidence >= 0.5) add(`maybe ${name}`);
  }
}

/** FNV-1a over part of a text; the seed keeps the kinds of features apart. */
function hash(text: string, from: number, to: number, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (let at = from; at < to; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
