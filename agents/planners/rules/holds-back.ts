import type { Turn } from "#agents/runtime/turn.ts";
import type { IntentName } from "#lib/language/index.ts";

const moves = new Set<IntentName>(["opportunity.won", "opportunity.lost", "opportunity.stage"]);
/** 那单先不报赢单, 暂时别标丢单: the order's own words take it back, wherever in them. */
const notYet =
  /(?:先|暂时|暂|千万)(?:别|不)(?:要|用|急着)?(?:报|标|转|推|改|动|进|算|记|丢|关|结|往)|(?:别|不要|不用)(?:急着|先)(?:报|标|推|改|动|进|关)/u;
/** 现在还没到，别动阶段 behind a stage that is only expected. */
const stays =
  /现在还没到|还没到[那这](?:一)?(?:步|阶段|个阶段)|还没到(?:呢)?[，,。\s]{0,2}(?:先)?(?:别|不)|阶段(?:先|暂时|就)?(?:别|不要|不用|先不|不)(?:动|改|推|变)|(?:别|不要|先不|不用)(?:动|改|推|变)(?:它的?|这个)?阶段|(?:^|[，,。；;\s])(?:先|暂时)(?:别|不)(?:改|动|推|进)(?:了|吧)?[。！!]?$/u;

/** Whether a deal is to stay as it is although the words name where it may go: that is said in front, or behind. */
export function holdsBack({ clause: { intent, text }, understanding }: Turn): boolean {
  if (!moves.has(intent)) return false;
  return notYet.test(text) || (intent === "opportunity.stage" && stays.test(understanding.text));
}
