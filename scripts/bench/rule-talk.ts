import type { Talker } from "./talker.ts";

export type Kind = "capture" | "complete" | "hot" | "none";
export type Timed = { kind: Kind; ms: number };

const SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜";
const TITLES = ["经理", "总", "总监", "主任", "厂长"];
const NEEDS = ["财务软件", "CRM系统", "ERP系统", "进销存", "WMS仓储系统"];
const FIRST = "安博昌诚达德鼎东飞丰富光广国海恒宏鸿华汇佳嘉建金锦晶京";
const KINDS = ["科技", "机械", "电子", "纺织", "食品"];
/** Nothing a CRM can do: the rules say so. */
const FOREIGN = ["今天天气怎么样", "给我讲个笑话", "1加1等于几", "帮我写一首诗"];

const pick = (from: string | readonly string[], at: number): string => from[at % from.length] ?? "";

/** A company that no earlier turn has named: three characters in base 27, then its kind. */
function companyOf(number: number): string {
  const size = FIRST.length;
  const letters = [number % size, Math.floor(number / size) % size, Math.floor(number / size ** 2) % size];
  return `${letters.map((at) => pick(FIRST, at)).join("")}${pick(KINDS, number)}`;
}

let number = 0;

/** Four turns of one new conversation: paste a form, complete the lead, ask for the hot list, ask for the impossible. */
export async function talk(
  talker: Talker,
  pace: () => Promise<void> = async () => undefined,
): Promise<Timed[]> {
  const own = number;
  number += 1;
  const who = `${pick(SURNAMES, own)}${pick(TITLES, own)}`;
  const paste = `网站表单：${who}，${companyOf(own)}，需要${pick(NEEDS, own)}，预算${20 + (own % 80)}万`;
  const lines: [Kind, string][] = [
    ["capture", paste],
    ["complete", `电话139${String(10_000_000 + own)}，下个月要上`],
    ["hot", "今天有哪些高质量线索"],
    ["none", pick(FOREIGN, own)],
  ];
  const timed: Timed[] = [];
  let conversationId: string | undefined;
  for (const [kind, line] of lines) {
    await pace();
    const turn = await talker.say(line, conversationId);
    if (turn.engine.kind !== "rules") throw new Error("the rule engine did not answer");
    conversationId = turn.conversationId;
    timed.push({ kind, ms: turn.ms });
  }
  return timed;
}

/** Waits so that a session stays under its socket's event limit; the waiting is not measured. */
export function createPace(everyMs = 60): () => Promise<void> {
  let next = 0;
  return async () => {
    const wait = next - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    next = performance.now() + everyMs;
  };
}
