import { z } from "zod";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";

type Output = { models: { name: string; model: string }[] };

const aboutEngine =
  /模型|\b(?:gpt|llm|deepseek|qwen|claude|model)\b|通义|文心|你(?:到底)?是(?:不是)?(?:谁|什么|真人|机器人|人工|AI|人|活人)/iu;

/** What this product is connected to, and plainly what it is not. */
export const reportConnectionsSkill = defineSkill({
  name: "report_connections",
  agent: "system",
  intents: ["integration.status", "sync.impact"],
  shows: [],
  input: z.object({ asked: z.string().nullable() }),
  read: (turn) => ({
    asked:
      /企业微信|企微|钉钉|飞书|ERP|SAP|金蝶|用友|邮箱|邮件|微信|短信|电话|官网|BI/iu.exec(turn.text)?.[0] ??
      null,
  }),
  gather: (_given, _turn, done) =>
    wasTried(done, "connections") ? [] : [{ tool: "connections", input: {} }],
  compose: ({ asked }, turn, done) => {
    const { t } = turn;
    const output = resultOf(done, "connections")?.output as Output | undefined;
    if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
    const models = output.models.map(({ name, model }) => t("system.connections.model", { name, model }));
    const configured = models.length > 0 ? "yes" : "no";
    if (aboutEngine.test(turn.text))
      return replyWith(turn, done, t("dialogue.orient.engine", { configured }));
    const text = [
      asked ? t("system.connections.notThat", { asked }) : t("system.connections.head"),
      models.length > 0
        ? t("system.connections.models", { models: models.join(t("lead.listComma")) })
        : t("system.connections.noModel"),
      t("system.connections.instead"),
    ];
    return replyWith(turn, done, text.join("\n\n"));
  },
});
