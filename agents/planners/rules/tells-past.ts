import type { Turn } from "#agents/runtime/turn.ts";
import type { IntentName } from "#lib/language/index.ts";

/** What a talk that took place is easily taken for, by its day or by the word for it. */
const taken = new Set<IntentName>([
  "record.search",
  "metric.ask",
  "activity.review",
  "call.prepare",
  "visit.plan",
  "task.list",
  "none",
]);
const talked =
  /拜访了|没?见(?:了|到|着)|聊了|谈了|吃了|喝了|通了(?:个)?(?:电)?话|打(?:了|过)(?:个|一?通)?电话|给[^，。]{1,8}打(?:了|过)(?:个)?电话|没人接|没打通|没接|去了|跑了|跑一趟|白跑|扑了?(?:个)?空|(?:做|搞)(?:了|的|过)(?:个|一?场)?演示|开了(?:个)?会|发了(?:个|封)?(?:邮件|微信)|碰了(?:个)?(?:面|头)/u;
/** 打电话给…: done only where something says that it is over. */
const called = /打(?:个)?电话给|给[^，。]{1,12}打(?:个)?电话/u;
const over = /刚|昨|前天|上周|早上|上午|说|问|聊|没人接|没打通|没接/u;
const ahead = /要|准备|打算|一会儿?|待会儿?|等下|回头|明天|后天|下周|下个?月/u;
const missed = /没(?:能)?见(?:到|着)|白跑|扑了?(?:个)?空|没人接|没打通|没接(?:电话)?/u;
const asks =
  /哪|多少|几[个条次家单]|列|查|看看|有没有|谁|什么|啥|统计|所有|全部|清单|名单|帮我|准备|[?？]\s*$|[吗呢][。！]?$/u;

/** 前天打电话给乔工没人接: a talk, or one that did not come about, told and not asked for. */
export function tellsPast({ clause: { intent, text }, understanding: { entities }, state }: Turn): boolean {
  if (!taken.has(intent) || asks.test(text)) return false;
  const done = talked.test(text) || (called.test(text) && over.test(text) && !ahead.test(text));
  const told = intent === "visit.plan" ? missed.test(text) : done;
  const placed =
    entities.some(({ type }) => type === "person" || type === "company") || state.focus.length > 0;
  return told && placed;
}
