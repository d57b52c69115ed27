import { describe, expect, it } from "vitest";
import { INTENTS } from "../intents/catalogue.ts";
import { readMessage } from "../read-message.ts";
import { classify } from "./classify.ts";
import { readWeights } from "./read-weights.ts";

const now = new Date("2026-11-23T10:00:00+08:00");

function likeliest(text: string) {
  const { mapped, spans, lead, clock } = readMessage(text, { now });
  const evidence = { normalized: mapped.text, entities: spans, lead, dialogue: {}, today: clock.today };
  return classify(evidence);
}

describe("the classifier", () => {
  it("knows all intents of the catalogue, and no others", () => {
    expect([...readWeights().intents].sort()).toEqual(INTENTS.map(({ name }) => name).sort());
  });

  it("has learned the examples of the catalogue", () => {
    const examples = INTENTS.flatMap(({ name, examples: texts }) => texts.map((text) => ({ name, text })));
    const missed = examples.filter(({ name, text }) => likeliest(text)[0].name !== name);
    // Some stand for what only the dialogue decides.
    expect(missed.length / examples.length).toBeLessThan(0.03);
  });

  it("gives probabilities, and the words that speak for the likeliest", () => {
    const found = likeliest("海川物流的合同快到期了，续约怎么谈");
    expect(found[0]).toMatchObject({ name: "renewal.plan", words: expect.arrayContaining(["续约"]) });
    expect(found.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
  });

  // None of these stands in what it has learned from.
  it.each([
    ["把恒达纺织那个案子的进度挪到方案报价", "opportunity.stage"],
    ["给顺达快运的档案里添一句：老板只认熟人", "note.add"],
    ["which of my opportunities have gone quiet", "opportunity.stuck"],
    ["我家楼下的奶茶店几点关门", "none"],
    ["帮孩子写一篇关于春天的作文", "none"],
  ])("reads %s", (text, intent) => {
    expect(likeliest(text)[0].name).toBe(intent);
  });
});
