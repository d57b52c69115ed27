import { STAGE_NICKNAMES, STAGES } from "../dictionaries/stages.ts";
import type { SpanOf } from "../model/span.ts";

const LONGEST = 12;
const MOVED =
  /(?:推进?[到去入]了?|进到了?|进入了?|(?<![推跟改引买前先])进|跳[到去过至]了?|升到|直[接奔](?:到|奔|去|推)|[先再]推(?=[商签需线])|转到了?|移到了?|挪到了?|走到了?|改[成为到]了?|处于|卡在|停在|到了|(?<![收拿看等提谈说聊找见碰发送得想])到|还在|退回到?|变成了?|调到了?|(?:阶段|状态)(?:改?[成为到是:]|变更[成为到]|调整?[成为到]|更新[成为到])|变更[成为到]|更新[成为到]|设[成为])(?<stage>[^\s,。;!?的了吧就\ue000]{2,12})/g;
const BESIDE = /(?<stage>[^\s,。;!?的了在到入是把从\ue000]{2,8}?)(?:阶段|环节)/g;

/** 谈判里的单子 */
const INSIDE =
  /(?<stage>谈判|报价|投标|议价|提案|调研)(?:里|中|当中)(?:的)?(?=[,.;!?]|$|单|商机|项目|客户|有|[一二两三四五六七八九十半几多\d]|没|最|还|都|超|\ue000)/g;

/** 推到报价, 谈判阶段: short words that mean a stage only here; the company's own stages go first. */
export function findStageNicknames(text: string, own: readonly string[]): SpanOf<"stage">[] {
  const found: SpanOf<"stage">[] = [];
  for (const pattern of [MOVED, BESIDE, INSIDE]) {
    for (const match of text.matchAll(pattern)) {
      const said = match.groups?.stage ?? "";
      const at = match.index + (pattern === MOVED ? match[0].length - said.length : 0);
      const stage = pattern === MOVED ? startOf(said, own) : endOf(said, own);
      if (stage === undefined) continue;
      const start = pattern === MOVED ? at : at + said.length - stage.length;
      const tail = /^(?:阶段|环节)/.exec(text.slice(start + stage.length, start + stage.length + 2));
      found.push({
        type: "stage",
        start,
        end: start + stage.length + (tail?.[0].length ?? 0),
        value: stage.value,
      });
    }
  }
  return found;
}

type Stage = { length: number; value: SpanOf<"stage">["value"] };

function startOf(said: string, own: readonly string[]): Stage | undefined {
  for (let length = Math.min(LONGEST, said.length); length >= 2; length -= 1) {
    const value = meaningOf(said.slice(0, length), own);
    if (value !== undefined) return { length, value };
  }
  return undefined;
}

function endOf(said: string, own: readonly string[]): Stage | undefined {
  for (let length = said.length; length >= 2; length -= 1) {
    const value = meaningOf(said.slice(-length), own);
    if (value !== undefined) return { length, value };
  }
  return undefined;
}

function meaningOf(word: string, own: readonly string[]): SpanOf<"stage">["value"] | undefined {
  if (own.includes(word)) return { name: word };
  const key = STAGE_NICKNAMES.get(word);
  const stage = STAGES.find((each) => each.key === key || each.name === word);
  return stage === undefined ? undefined : { name: stage.name, key: stage.key };
}
