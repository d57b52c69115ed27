import { simplifyCharacter } from "../text/simplify-character.ts";

/** How words say that a deal ended, or that it has not. */
export type DealEnding = "won" | "lost" | "reopened";

const longest = 300;
const reopened =
  /重新打开|重开|重启|恢复(?!得)|捡回来|又活了|活过来|(?:先)?(?:别|不要|不用|先不)(?:给我)?(?:标|算|记|当)(?:成|为|作)?(?:输|丢)|(?:还|并|其实|又)没(?:有)?(?:丢|输|黄)|没(?:丢|输|黄)(?!单)|不算(?:丢|输)|误标|标错|\breopen\b|not lost/iu;
const lost =
  /丢(?:了|单|掉|给|的|$)|输(?:了|给|掉|单|$)|黄了|没戏|飞了|凉了|废了|没拿下|没中|落标|流标|废标|死单|[不没]做了|不上了|不买了|(?:项目|单子?|合作)取消|取消(?:了|项目)|败给|作废|(?:被|让)[^，。；]{1,12}(?:抢|拿|截|撬|签|中)|(?:选|定|签)(?:了|给|的是)?(?:别家|别人|对手|人家|竞争)|\b(?:lost|losing|lose)\b/iu;
const won =
  /签(?:了|约|下|完|字|成|掉|好|妥|上|回)|成(?:了|交|单)|拿下|赢|中标|中了|盖(?:了)?章|搞定|成功|到手|落袋|谈成|谈妥|谈拢|敲定|定(?:下来)?了|首付款?(?:到|付)|付(?:了|完)(?:首|定|全)|\b(?:won|win|signed|closed)\b/iu;
const early =
  /会不会|可能(?:会|要)?|要是|万一|如果|假如|怕|担心|别(?:让)?|能不能|能(?:签|成|拿下)(?!了)|指定|肯定能|快(?:要)?签|准备签|打算签|[?？]\s*$|吗[。]?$|是吧$/u;

const act =
  "(?:签(?:约|单|字|合同)?|盖(?:公)?章|拿下|敲定|定下来|成交|搞定|谈成|谈妥|落单)(?!了|完|好|成|过|的|掉|下)";
const day =
  "(?:下(?:个)?(?:月|周|礼拜|星期)|明[天年早晚后]|大?后天|月底|年底|年后|季度?末|[0-9一二三四五六七八九十]{1,3}(?:号|日|月份?)|(?:周|礼拜|星期)[一二三四五六日天])";
/** 下礼拜四盖章, 15号前我要拿下他: what is to come has not happened. */
const coming = new RegExp(
  `${day}(?:之?前)?[^，。；已]{0,8}?${act}|(?:要|打算|准备|争取|必须|计划|力争|等着?|再)[^，。；已了]{0,6}?${act}`,
  "u",
);

/** Traditional characters read as simplified ones, letter by letter. */
const simplified = (text: string): string =>
  [...text.slice(0, longest)].map((character) => simplifyCharacter(character)).join("");

/** What words say of how a deal ended: taken back, lost or won; undefined where they only wonder, or say nothing of it. */
export function readDealEnding(text: string): DealEnding | undefined {
  const words = simplified(text);
  if (reopened.test(words)) return "reopened";
  if (lost.test(words)) return "lost";
  return won.test(words) && !early.test(words) && !coming.test(words) ? "won" : undefined;
}
