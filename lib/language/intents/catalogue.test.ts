import { describe, expect, it } from "vitest";
import { understand } from "../understand.ts";
import { INTENTS } from "./catalogue.ts";
import type { IntentDefinition } from "./definition.ts";

const now = new Date("2026-11-23T10:00:00+08:00");
// What these answer must be on the table, or a yes means nothing.
const DIALOGUES = {
  "lead.complete": { focus: [{ type: "lead", label: "德芙科技" }] },
  "lead.show": { focus: [{ type: "lead", label: "德芙科技" }] },
  confirm: { pending: { kind: "confirm" } },
  deny: { pending: { kind: "confirm" } },
  create_anyway: { pending: { kind: "duplicate" } },
  update_existing: { pending: { kind: "duplicate" } },
} as const;

describe("INTENTS", () => {
  it("has unique names, an owner and at least eight examples each", () => {
    expect(new Set(INTENTS.map((intent) => intent.name)).size).toBe(INTENTS.length);
    for (const intent of INTENTS) {
      expect(intent.owner).not.toBe("");
      expect(intent.examples.length).toBeGreaterThanOrEqual(8);
    }
  });

  const all: readonly IntentDefinition[] = INTENTS;
  const judged = all.filter((intent) => intent.score !== undefined);
  const examples = judged.flatMap((intent) => intent.examples.map((text) => [intent.name, text] as const));
  it("gives each sentence to one intent only", () => {
    const sentences = INTENTS.flatMap((intent) => [...intent.examples]);
    expect(sentences.filter((text, index) => sentences.indexOf(text) !== index)).toEqual([]);
  });

  it.each(examples)("%s: %s", (name, text) => {
    const dialogue = name in DIALOGUES ? DIALOGUES[name as keyof typeof DIALOGUES] : {};
    const hint = JSON.parse(JSON.stringify(dialogue));
    expect(understand(text, { now, dialogue: hint }).intents[0]?.name).toBe(name);
  });
});
