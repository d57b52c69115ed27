import { segmentsOf } from "#agents/skills/segments.ts";

/** Whoever is new says so, and asks nothing by it. */
const newcomer =
  /我?(?:是|刚|才)*(?:新来的?|新人|新手|小白|菜鸟|新员工|实习生?|刚(?:入职|来|转岗|转行|毕业|加入|接手|接触))(?:一个月|没多久|不久)?|(?:我|之前|以前)?(?:从来|还|都)?没(?:有)?(?:做|搞|弄|干|写|投|带|跑)过|(?:我)?(?:第一次|头一[回次]|首次)|(?:我)?不(?:太|怎么|大)?(?:会|懂|知道|清楚)|(?:有点|有些|挺|心里)(?:慌|虚|懵|紧张|怕|没底)|完全没(?:思路|头绪|概念)|没(?:思路|头绪|概念|底)/gu;
const asking =
  /请问|问一下|想问|我想|想(?:学学?|了解|知道|问问|请教)(?:一下)?|请教|谁(?:能|会)|能不能|可不可以|麻烦|教(?:教|一下)?我?|告诉我|说说|讲一?下|帮我|给我|一般|通常|正常|到底|应该|该|具体|先|好好|怎么(?:样|着)?|如何|咋样?|怎样|为什么|什么|哪些|哪几|啥|多少|是不是|有没有|有没|有(?=[^，]{0,6}(?:模|案例|吗))|吗|呢|呀|啊|吧|嘛|哦|哈|的话|[？?！!]/gu;
const doing =
  /(?:去|来|要)?(?:开展|进行|入手|下手|准备|操作|推进|安排|做好?|弄好?|整|搞|办|干|写|组织|处理|注意|用|找|看看?|参考|套|抄|照着|学|走)(?:一下)?/gu;
const kinds =
  /现成的?|公司|咱们?|我们|内部|流程|步骤|套路|方法|技巧|规范|诀窍|要点|事项|思路|模[板版]|案例|例子|范[本例文]|样本|样例|清单|表格?|资料|文档|成功的?|同类|类似|以往|过往|可以|能|的?东西|一(?:份|个|套|些|下)|[些个份套]/gu;
const edges =
  /^(?:的|和|跟|给|去|对|向|与|了|地|得|要|是|在|[，,、\s])+|(?:的|和|跟|给|去|了|要|是|在|[，,、\s])+$/gu;
const shortest = 2;
const longest = 30;

const guidance =
  /怎么(?!样|了|回事|收费|算|卖)[\p{Script=Han}]|咋(?:做|弄|搞|整|办|写|准备|开展|上手|样)|如何|怎样|流程|步骤|套路|方法|技巧|模[板版]|案例|范[本例]|注意(?:什么|哪些|点|事项)|要(?:准备|做|注意)(?:什么|哪些|啥)|从哪(?:儿|里)?(?:入手|开始|下手)|教教|学学|带带|指点|\bhow (?:do|to|should)\b/iu;

/** 文档里怎么说: what is written is asked for, and nobody wants to be guided. */
const written =
  /(?:文档|资料|手册|知识库|说明书?|制度|规定|条款)(?:里面?|上面?|中)?(?:是|都|又|有)?(?:怎么|咋|如何|怎样)(?:说|写|讲|规定|描述|介绍)的?/gu;
const without = (question: string): string => question.replaceAll(written, " ");

/** Whether it is asked how a thing is done, by somebody who wants to be guided through it. */
export function asksGuidance(question: string): boolean {
  const said = without(question);
  return guidance.test(said) || said.search(newcomer) >= 0;
}

const bareOf = (text: string): string =>
  text.replaceAll(newcomer, " ").replaceAll(asking, " ").replaceAll(edges, "").trim();

/**
 * What a question for guidance is about, the closest wording first: 第一次投标有点慌 一般咋整的呀 有没有现成的表可以套 is about 投标. What
 * is no word of the matter, and so stands in no document of it, is left out: who asks, how, and for what kind of document.
 */
export function topicsIn(question: string): string[] {
  const parts = segmentsOf(without(question)).map(({ text }) => bareOf(text));
  const tidy = (part: string) => part.replaceAll(/\s+/gu, " ").replaceAll(edges, "").trim();
  const whole = parts.map(tidy);
  const acts = parts.map((part) => tidy(part.replaceAll(kinds, " ")));
  const matters = acts.map((part) => tidy(part.replaceAll(doing, " ")));
  const said = [matters, acts, whole].map((each) => each.filter((part) => [...part].length >= shortest));
  return [
    ...new Set(said.flatMap((each) => each.toSorted((one, other) => other.length - one.length))),
  ].filter((each) => [...each].length <= longest);
}

/** Other words that the field has for a matter, so that 标书 finds what is written of 投标. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/投标|招标|标书|讲标|评标|竞标/u, "投标|招投标|标书"],
  [/调研|访谈|摸底|挖需求|需求(?:收集|挖掘|梳理)/u, "需求调研|客户调研|调研"],
  [/PoC|概念验证|试用|试点|验证测试/iu, "PoC|试用|试点|概念验证"],
  [/演示|demo/iu, "产品演示|演示"],
  [/开场|破冰|初次|首次|第一次(?:见|拜访|打|去|跟)|陌拜|陌生/u, "开场白|首次拜访|初次拜访|破冰"],
  [/报价|询价|开价/u, "报价|报价单"],
  [/交接|移交|接手/u, "客户交接|交接"],
  [/谈判|议价|砍价|还价/u, "商务谈判|价格谈判|议价"],
  [/回款|催款|收款|尾款/u, "催款|回款"],
  [/续约|续费/u, "续约"],
  [/拜访|上门/u, "客户拜访|拜访准备"],
  [/打电话|电话(?:销售|开发|沟通)|cold/iu, "电话销售|陌生电话|电话开发"],
  [/关键人|决策链|决策人|关系图/u, "关键人|决策链"],
  [/方案(?:书)?/u, "方案撰写|方案"],
  [/合同/u, "合同"],
  [/验收|上线|实施|交付/u, "实施|交付|验收"],
  [/异议|拒绝/u, "异议处理"],
  [/展会|市场活动/u, "展会"],
  [/复盘/u, "复盘"],
  [/汇报/u, "客户汇报|汇报"],
  [/客户分级|分级/u, "客户分级"],
];

/** Below this share of what is said the word is not the matter: 谈判 in 太空殖民地的物业谈判. */
const most = 0.3;

/** The same matters by the other words of the field; none where what is asked about is another thing. */
export function otherTopics(question: string): string[] {
  const [topic = ""] = topicsIn(question);
  return alike.flatMap(([said, words]) => {
    const found = said.exec(topic)?.[0] ?? (topic === "" ? said.exec(question)?.[0] : undefined);
    return found && [...found].length >= [...topic].length * most ? words.split("|") : [];
  });
}
