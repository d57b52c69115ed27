import type { Turn } from "#agents/runtime/turn.ts";
import { segmentsOf } from "#agents/skills/segments.ts";

/** `leaver`: who goes, as they were called; `when` in the words that said it. `heir`: who comes in their place. */
export type Succession = {
  leaver: string;
  when: string;
  heir: { name: string; title: string | null; phone: string | null } | null;
};

const leaves =
  /离职|辞职|离开(?:了)?(?:公司)?$|调走|调(?:去|到)(?:别|其他|总部|分公司)|退休|不干了|跳槽|不在(?:那|他们那|公司)(?:儿|边)?(?:干|做|上班)?了/u;
/** 姜经理下个月走了: said behind a name; who walks round with us or tells how far a contract has gone leaves nobody. */
const walks =
  /^(?:也|都|就|突然|马上|快|要|已经|(?:[这上下本](?:个)?(?:月|周|星期|季度)|[去今明]年|[昨今明前后]天|年|月|\d{1,2}[号月])[底初中末]?(?:就|要|已经)?)?走(?:了|人)[吧啊。]?$/u;
const beside = /[陪跟和同送带]$/u;
const heirs =
  /(?:接手|接任|接替|接班|接他|接她|顶替|代替|换成|换了|新来|新任|新的?|现在是?|改由)[^，。；]{0,10}?(?:叫|是|为|的是)?(?<name>(?!的|了|他|她)\p{Script=Han}{2,4})$/u;
const called = /(?:叫|名字是|姓名是)(?:做)?(?<name>\p{Script=Han}{2,4})(?=$|[，。；,\s])/u;
const jobs =
  /(?<title>(?:副?总经理|总裁|董事长|[\p{Script=Han}]{0,4}(?:总监|经理|主任|主管|部长|厂长|科长|处长|工程师|会计|负责人)))/u;
const gone = /账号|帐号|权限|密码|系统里|登录/u;

/** Whether one stretch says that somebody goes, and does not only name them. */
function goes(text: string, said: string): boolean {
  const at = text.indexOf(said);
  if (at < 0) return false;
  return (
    leaves.test(text) || (walks.test(text.slice(at + said.length).trim()) && !beside.test(text.slice(0, at)))
  );
}

/** 姜经理下个月走了，接手的叫邬海涛，也是仓储经理: who leaves a customer and who follows; null where nobody does. */
export function readSuccession({
  clause: { text },
  understanding: { entities, lead },
}: Turn): Succession | null {
  if (gone.test(text) || /[?？吗]\s*$/u.test(text)) return null;
  const people = entities.flatMap((each) =>
    each.type === "person" && text.includes(each.text) ? [{ said: each.text, name: each.value.name }] : [],
  );
  const segments = segmentsOf(text);
  const leaving = segments.find((segment) => people.some(({ said }) => goes(segment.text, said)));
  const leaver = leaving && people.find(({ said }) => goes(leaving.text, said));
  if (!leaving || !leaver) return null;
  const behind = segments.slice(segments.indexOf(leaving) + 1);
  const coming = behind.find((segment) => called.test(segment.text) || heirs.test(segment.text));
  const name = coming && (called.exec(coming.text) ?? heirs.exec(coming.text))?.groups?.name;
  const own = behind.slice(coming ? behind.indexOf(coming) : 0);
  const titled = own.map((segment) =>
    segment.text.replace(name ?? "", "").replace(/^也?是|接手的|新的?|现在/gu, ""),
  );
  const title = titled.flatMap((words) => jobs.exec(words)?.groups?.title ?? [])[0] ?? null;
  const when = leaving.text.slice(leaving.text.indexOf(leaver.said) + leaver.said.length);
  const heir = name ? { name, title, phone: lead.phone ?? null } : null;
  return { leaver: leaver.name, when: when.trim() || leaving.text, heir };
}
