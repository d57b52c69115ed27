import { describe, expect, it } from "vitest";
import { createCompany } from "#tests/factories/company.ts";
import { words } from "#tests/factories/conversation.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { modelName, secondModelName, useModel } from "#tests/harness/use-model.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const model = useModel({ second: true });
const agents = useAgents();

describe("a second model", () => {
  it("is not asked while the first one answers", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    await model.plays([(asked) => ({ says: `我是${asked.model}。` })]);
    const { view } = await agents.ask(marketing.context, "你好");
    expect(view).toMatchObject({ engine: { kind: "model", name: modelName }, text: `我是${modelName}。` });
    expect(model.asked().map((asked) => asked.model)).toEqual([modelName]);
  });

  it("answers when the first one fails before its first word, under its own name", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    await model.plays([(asked) => (asked.model === modelName ? { status: 500 } : { says: "我来答。" })]);
    const { view, found } = await agents.ask(marketing.context, "在吗");
    expect(view).toMatchObject({
      status: "done",
      engine: { kind: "model", name: secondModelName },
      text: "我来答。",
      notices: [],
    });
    expect(found.run.engine).toBe(secondModelName);
  });

  it("fails as well: the rules finish the turn", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    await model.plays([() => ({ status: 429 })]);
    const { view } = await agents.ask(marketing.context, words.capture);
    expect(view).toMatchObject({ status: "done", engine: { kind: "rules" }, writes: 1 });
    expect(model.asked().map((asked) => asked.model)).toEqual([modelName, secondModelName]);
  });
});
