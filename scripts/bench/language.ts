import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { NameIndex, understand } from "#lib/language/index.ts";
import { randomFrom } from "#tests/harness/random-from.ts";
import { adversarialTexts } from "./adversarial-texts.ts";
import type { Bench } from "./bench.ts";
import { figure, remark } from "./figure.ts";
import { p50, percentile } from "./percentile.ts";
import { companyNames } from "./search-designs-names.ts";

const NAMES = 100_000;
const PEOPLE = 20_000;
const NEW_NAMES = 200;
const HOSTILE = 20_000;
const WARM = 500;
const MIB = 1024 * 1024;

const now = new Date("2026-11-23T10:00:00+08:00");
const surnames = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"];
const given = [..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文建国志强海燕"];

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

function memory(): number {
  collectGarbage();
  return process.memoryUsage().rss / MIB;
}

/** The sentences of the corpus: what people say, in all its lengths. */
function sentences(root: string): string[] {
  const folder = join(root, "tests", "evals", "language", "corpus");
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n").filter(Boolean));
  return lines.flatMap((line) =>
    (JSON.parse(line) as { turns: { text: string }[] }).turns.map(({ text }) => text),
  );
}

function timeEach(texts: readonly string[], read: (text: string) => void): number[] {
  return texts.map((text) => {
    const began = performance.now();
    read(text);
    return performance.now() - began;
  });
}

function build(): NameIndex {
  const random = randomFrom(7);
  const index = new NameIndex();
  const companies = companyNames(random, NAMES - PEOPLE);
  const before = memory();
  const began = performance.now();
  for (const name of companies) index.add({ kind: "customer", name });
  for (let count = 0; count < PEOPLE; count += 1)
    index.add({ kind: "contact", name: random.pick(surnames) + random.pick(given) + random.pick(given) });
  figure("language.index_build", performance.now() - began, "ms");
  figure("language.index_names", index.size, "names");
  figure("language.index_memory", memory() - before, "MiB");
  return index;
}

/** How long a new name takes until a sentence is read with it. */
function refresh(index: NameIndex): void {
  const random = randomFrom(11);
  const fresh = companyNames(random, NEW_NAMES).map((name) => `新${name}`);
  const taken = fresh.map((name) => {
    const began = performance.now();
    index.add({ kind: "customer", name });
    const { entities } = understand(`${name}怎么样了`, { now, names: { index } });
    if (!entities.some(({ type }) => type === "company")) throw new Error(`${name} is not known`);
    return performance.now() - began;
  });
  figure("language.refresh_p50", p50(taken), "ms");
  figure("language.refresh_max", Math.max(...taken), "ms");
}

/** What understanding costs, with a hundred thousand names: a sentence, a new name, and texts that mean harm. */
export const languageBench: Bench = {
  what: "understanding of a sentence with 100,000 names, and of 20,000 hostile strings",
  async run({ root }) {
    remark("language: one process, one core, no database; times are on the wall");
    const start = memory();
    understand("李经理，德芙科技，预算50万", { now });
    const index = build();
    const texts = sentences(root);
    const read = (text: string) => void understand(text, { now, names: { index } });
    texts.slice(0, WARM).forEach(read);
    const began = performance.now();
    const taken = timeEach(texts, read);
    const seconds = (performance.now() - began) / 1000;
    figure("language.sentence_p50", p50(taken), "ms");
    figure("language.sentence_p99", percentile(taken, 0.99), "ms");
    figure("language.sentences", texts.length / seconds, "per_s");
    refresh(index);
    figure("language.memory", memory() - start, "MiB");
    const hostile = adversarialTexts(randomFrom(23), HOSTILE);
    const cost = timeEach(hostile, read);
    figure("language.hostile_strings", hostile.length, "strings");
    figure("language.hostile_p99", percentile(cost, 0.99), "ms");
    figure("language.hostile_max", Math.max(...cost), "ms");
  },
};
