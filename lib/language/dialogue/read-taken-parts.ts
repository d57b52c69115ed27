import type { Correction } from "../model/correction.ts";
import type { LastSentence } from "../model/dialogue.ts";
import type { Entity } from "../model/entity.ts";
import { catalogueName } from "./catalogue-name.ts";

type Given = { text: string; entities: readonly Entity[]; last: LastSentence | undefined };
type Part = { field: string } | { object: string };

const PARTS = /[,;。!?\n]|但是?|不过|只是/;
/** Words that take something back by themselves. */
const TAKES = /撤|改回|变回|恢复|还原|退回(?!到|至|给)|收回|不算(?!了)|作废|回滚|undo|revert|take back/i;
/** Words that may be an order of another kind: only what was just done, or what has a rest that stays, is taken back by them. */
const DROPS = /去掉|拿掉|不要|取消|删|别[要记改建加]|不用|不[记建改加]了|去了吧|拿走|算了/;
const JUST_DONE = /刚才|刚刚|刚[建加记录改写填设弄]|上一[步条个次轮]|前面[那这]/;
const STAYS = /留着|保留|留下|别动|不动|不变|照旧|照常|还要|[别不]撤|继续(?:有|留)|\bkeep\b|\bstays?\b/i;
const REST = /别的|其他|其它|其余|剩下|余下|另外的|everything else|the rest/i;
const EXCEPT = /除了?(?<what>[^,]{1,16}?)(?:以外|之外|外)?[,]?(?:其他|其它|其余|别的|剩下|全部?|都)/;

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/提醒|任务|待办|日程/, "task"],
  [/跟进|拜访|纪要|通话记录|会议记录|活动记录/, "activity"],
  [/商机|单子|[这那]单/, "opportunity"],
  [/联系人|对接人/, "contact"],
  [/客户(?!级|名|来|地|行|规|等)/, "customer"],
  [/线索/, "lead"],
];
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/日期|时间|日子/, "date"],
  [/价格|钱/, "amount"],
  [/名字|名称|姓名/, "name"],
  [/微信/, "wechat"],
  [/电话|手机|号码/, "phone"],
];
const LONGEST = 40;

/** The fields and the kinds of records that words name; a field of a record is not the record. */
function named(words: string, { entities, last }: Given): Part[] {
  const fields = entities.flatMap((each) =>
    each.type === "field" && words.includes(each.text)
      ? [{ field: catalogueName(each.value, last?.intent) }]
      : [],
  );
  if (fields.length > 0) return fields;
  const plain = WORDS.find(([word]) => word.test(words));
  const kinds = KINDS.flatMap(([word, object]) => (word.test(words) ? [{ object }] : []));
  return kinds.length > 0 ? kinds : plain ? [{ field: plain[1] }] : [];
}

/**
 * Returns which part of what was done is taken back: 电话那个撤掉，别的留着; 只撤预算; 任务不要了，跟进保留; 除了阶段都撤销.
 * Empty where nothing, or all of it, is.
 */
export function readTakenParts(given: Given): Correction[] {
  const { text } = given;
  if (text.length > LONGEST) return [];
  const parts = text.split(PARTS).filter((part) => part.trim() !== "");
  const stays = parts.filter((part) => STAYS.test(part));
  const loose = stays.length > 0 || JUST_DONE.test(text);
  const takes = (part: string) => !STAYS.test(part) && (TAKES.test(part) || (loose && DROPS.test(part)));
  const excepted = EXCEPT.exec(text)?.groups?.what;
  const taken = parts.filter(takes);
  if (excepted !== undefined && TAKES.test(text)) return keeping(named(excepted, given));
  if (taken.length === 0) return [];
  const parted = taken.flatMap((part) => named(part, given));
  // 日期改回去，任务留着: the day of the task stays with it.
  const spare = stays
    .flatMap((part) => named(part, given))
    .flatMap((each) => ("object" in each ? [each.object] : []));
  if (parted.length > 0)
    return parted.map(
      (part): Correction =>
        "field" in part && spare.length > 0
          ? { kind: "restore", field: part.field, spare }
          : { kind: "restore", ...part },
    );
  return keeping(stays.filter((part) => !REST.test(part)).flatMap((part) => named(part, given)));
}

const keeping = (parts: readonly Part[]): Correction[] =>
  parts.map((part) => ({ kind: "restore", ...part, keep: true }));
