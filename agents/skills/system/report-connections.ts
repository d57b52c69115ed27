import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { passagesIn } from "#agents/skills/passages.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import { plainPassage } from "#lib/utils/plain-passage.ts";

const input = z.object({
  /** The system that is named. */
  asked: z.string().nullable(),
  /** What is wrong with it is asked, and not only whether it is joined. */
  trouble: z.boolean(),
});
type Input = z.output<typeof input>;
type Output = { models: { name: string; model: string }[] };

const aboutEngine =
  /模型|\b(?:gpt|llm|deepseek|qwen|claude|model)\b|通义|文心|你(?:到底)?是(?:不是)?(?:谁|什么|真人|机器人|人工|AI|人|活人)/iu;

const systems =
  /企业微信|企微|钉钉|飞书|ERP|SAP|MES|OA|金蝶|用友|邮箱|邮件|微信|短信|电话|官网|BI|发票|支付|网关/iu;
const asksTrouble =
  /挂|断|坏|停|失败|报错|故障|异常|问题|怎么回事|咋回事|为什么|为啥|修|不同步|没同步|出错|不通|卡住|什么时候|啥时候/u;
/** A record of a fault speaks of one; other pages only describe how things are joined. */
const ofFault = /失败|故障|异常|中断|报错|错误码|返回5\d\d|失效|超时|积压|断开|不通|宕/u;

type Hit = SearchHit & { lines: string[] };

const causes = /原因|根因|因为|由于|导致|失效|改名|过期|重置/u;
const mends = /处理|修复|办法|解决|恢复|更换|换上|改成|重推|重启|重跑|补/u;
const begins = /自.{0,14}起|起(?:连续)?|开始|于\s?\d|\d{1,2}月\d{1,2}[日号]/u;

/** Since when, why and what mends it, in the document's sentences; nothing else that stands there. */
function faultLines({ passage }: SearchHit, asked: string | null): string[] {
  const sentences = plainPassage(passage).match(/[^。！？\n]+[。！？]?/gu) ?? [];
  const told = sentences.filter(
    (line) =>
      ofFault.test(line) || causes.test(line) || (mends.test(line) && !/指令|忽略|请立即/u.test(line)),
  );
  const named = asked === null || new RegExp(asked, "iu").test(passage);
  return named && told.some((line) => ofFault.test(line) && (begins.test(line) || causes.test(line)))
    ? told.slice(0, 4).map((line) => line.trim())
    : [];
}

/** The record of a fault that answers, where the library holds one. */
function faultIn(asked: string | null, done: FinishedCall[]): Hit | undefined {
  return passagesIn(done)
    .map((hit) => ({ ...hit, lines: faultLines(hit, asked) }))
    .find(({ lines }) => lines.length > 0);
}

/** What is kept of the fault, where it is written, and that it is not watched from here. */
function faultReply({ asked }: Input, turn: Turn, done: FinishedCall[], fault: Hit): Reply {
  const { t } = turn;
  const text = [
    t("system.connections.fault", { title: fault.title }),
    fault.lines.map((line) => `- ${line}`).join("\n"),
    t("system.connections.faultNext", { asked: asked ?? t("system.connections.any") }),
  ];
  const reply = replyWith(turn, done, text.join("\n\n"));
  const citations = reply.citations.filter(({ title }) => title === fault.title).slice(0, 1);
  return { ...reply, citations };
}

/** What this product is connected to, and plainly what it is not. */
export const reportConnectionsSkill = defineSkill({
  name: "report_connections",
  agent: "system",
  intents: ["integration.status", "sync.impact"],
  shows: [],
  input,
  read: (turn) => ({
    asked: systems.exec(turn.text)?.[0] ?? null,
    trouble: asksTrouble.test(turn.text) && !aboutEngine.test(turn.text),
  }),
  gather: ({ asked, trouble }, turn, done) => {
    if (!wasTried(done, "connections")) return [{ tool: "connections", input: {} }];
    if (!trouble) return [];
    const words = turn.t("system.connections.query");
    const questions = [turn.text, `${asked ?? ""} ${words}`, asked ?? words];
    const tried = done.filter(({ tool }) => tool === "knowledge_search").length;
    const query = faultIn(asked, done) ? undefined : questions[tried];
    return query
      ? [{ tool: "knowledge_search", input: { query: query.trim().slice(0, 200), limit: 4 } }]
      : [];
  },
  compose: (given, turn, done) => {
    const { t } = turn;
    const { asked } = given;
    const fault = given.trouble ? faultIn(asked, done) : undefined;
    if (fault) return faultReply(given, turn, done, fault);
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
    return { ...replyWith(turn, done, text.join("\n\n")), citations: [] };
  },
});
