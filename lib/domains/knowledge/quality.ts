/** What is known of a document when its quality is judged. */
export type QualityFacts = {
  text: string;
  passages: number;
  /** Passages that stand word for word in other documents as well. */
  repeated: number;
  /** Days since its words last changed. */
  age: number;
  validUntil: string | null;
  today: string;
  helpful: number;
  unhelpful: number;
  /** People said that it is outdated or wrong, and nobody has answered yet. */
  openComplaints: number;
  /** How often it was quoted. */
  cited: number;
};
/** One reason of a score: its share of the whole, and how much of that it has, 0 to 1. */
export type QualityFactor = { factor: string; weight: number; value: number; figure: number };
export type Quality = { score: number; factors: QualityFactor[] };

const yearDays = 365;
const bounded = (value: number) => Math.min(1, Math.max(0, value));
const READABLE = /[\p{L}\p{N}\p{P}\p{S}\p{Zs}\n\t]/u;

/** The share of characters that people can read: what a bad parse leaves behind is controls, marks and lone surrogates. */
function readableShare(text: string): number {
  const sample = [...text.slice(0, 20_000)];
  if (sample.length === 0) return 0;
  const odd = sample.filter((character) => character === "\ufffd" || !READABLE.test(character)).length;
  return 1 - odd / sample.length;
}

/** Too short says nothing, too long in one piece is hard to find anything in. */
function lengthValue(text: string, passages: number): number {
  if (text.length < 40) return text.length / 40;
  return text.length / Math.max(1, passages) > 1_200 ? 0.5 : 1;
}

function freshness({ age, validUntil, today }: QualityFacts): number {
  if (validUntil !== null && validUntil < today) return 0;
  return bounded(1 - Math.max(0, age - yearDays) / (2 * yearDays));
}

/** Votes with two good ones given in advance, so that one bad vote does not sink a document. */
function approval({ helpful, unhelpful, openComplaints }: QualityFacts): number {
  return bounded((helpful + 2) / (helpful + unhelpful + 2) - openComplaints * 0.25);
}

/** How good a document is for who is given its passages, 0 to 1, with every reason. */
export function judgeQuality(facts: QualityFacts): Quality {
  const readable = readableShare(facts.text);
  const factors: QualityFactor[] = [
    { factor: "readable", weight: 0.25, value: bounded((readable - 0.9) * 10), figure: readable },
    { factor: "fresh", weight: 0.25, value: freshness(facts), figure: facts.age },
    {
      factor: "unique",
      weight: 0.15,
      value: bounded(1 - facts.repeated / Math.max(1, facts.passages)),
      figure: facts.repeated,
    },
    {
      factor: "length",
      weight: 0.1,
      value: lengthValue(facts.text, facts.passages),
      figure: facts.text.length,
    },
    { factor: "approved", weight: 0.2, value: approval(facts), figure: facts.helpful - facts.unhelpful },
    { factor: "used", weight: 0.05, value: bounded(facts.cited / 5), figure: facts.cited },
  ];
  const score = factors.reduce((sum, { weight, value }) => sum + weight * value, 0);
  return { score: Math.round(score * 1000) / 1000, factors };
}
