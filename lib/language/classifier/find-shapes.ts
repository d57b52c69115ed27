import { MARK } from "./mask-entities.ts";

const NAME = `[${MARK.company}${MARK.person}${MARK.product}]`;
const ASK =
  "(?:是?(?:什么|多少|谁|啥|哪里?|几)|呢|有吗|有没有|给我|发我|看一?下|看看|查一?下|告诉我|怎么样|如何|咋样)";
const FACT =
  "(?:电话|手机|手机号|微信|联系方式|邮箱|邮件|地址|资料|信息|档案|情况|详情|负责人|联系人|规模|行业|级别|预算|职务|职位|生日|官网|背景|名片|历史|阶段|金额|进展|状态|跟进|近况)";
const RECORDS =
  "(?:客户|商机|单子?|线索|联系人|合同|任务|项目|记录|拜访|跟进|通话|会议|产品|公司|企业|潜客|工单|提醒|纪要)";
const LISTED =
  "(?:有哪些|有多少|都?有谁|是哪些|列一?下|列出来|名单|清单|列表|给我看?看?|看一?下|看看|都?列出来|拉一?下|筛出来|找出来|呢|吗)";
const BEGIN =
  "^(?:请|麻烦|帮我?|给我|替我|我要|我想|你|把|将|再|然后|顺便|那个|嗯|好|可以|能不能|一下|那|就|先|\\s)*";

/** How a masked sentence is built, whatever it talks about. */
const SHAPES: Record<string, RegExp> = {
  "a name alone": new RegExp(`^(?:那个?|这个?|就是)?${NAME}(?:那家|这家|公司|那边|这边|那里)?$`),
  "a name and its owner": new RegExp(`^${NAME}的?${NAME}$`),
  "a fact of a name": new RegExp(`${NAME}(?:那边|公司)?的?${FACT}${ASK}?$`),
  "a fact": new RegExp(`的${FACT}${ASK}?$`),
  "what a name is": new RegExp(
    `${NAME}(?:是|属于)?(?:做什么|干什么|干嘛|干啥|什么(?:级别|行业|公司|情况)|多大|多少人|哪家|在哪|归谁|谁)`,
  ),
  "records of a kind": new RegExp(`的${RECORDS}${LISTED}?$`),
  "records listed": new RegExp(`${RECORDS}${LISTED}$`),
  "hand to a person": new RegExp(`(?:给|归|交|由|让|换|派|转)(?:给|成|到|由)?${MARK.person}`),
  "only to a person": new RegExp(`^(?:给|让|派给?|转给?|交给|换成?)${MARK.person}(?:跟|来|吧|负责)*$`),
  "a new value": /(?:改|换|调|更新|升|降|设|填|变)(?:成|为|到)|从.{1,8}(?:到|变成|涨到|降到)/,
  "a wrong word": /(?:写|打|填|录|搞|弄|记|说)错/,
  "from now on": /^(?:以后|今后|往后|从现在起|下次|默认)/,
  "begins with making": new RegExp(`${BEGIN}(?:新建|新增|创建|建立?|加|添加|录入?|登记|开)`),
  "begins with taking away": new RegExp(`${BEGIN}(?:删|移除|清掉|去掉|取消)`),
  "begins with looking": new RegExp(`${BEGIN}(?:查|搜|找|看|打开|列|筛|调出|显示)`),
  "begins with writing": new RegExp(`${BEGIN}(?:写|做|出|生成|来|整|准备|起草|弄)(?:一|个|份|段|套|下)`),
  "begins with sending out": new RegExp(`${BEGIN}(?:导出|下载|导入|上传)`),
  "ends with what to do":
    /(?:怎么办|咋办|咋整|怎么破|怎么回|怎么应对|怎么处理|咋接|支个招|有什么办法|怎么说|咋说)$/,
  "an event told": new RegExp(
    `^(?:刚刚?|刚才|今天|上午|下午|中午|昨天)?(?:跟|和|给|同)?${NAME}.{0,12}(?:说|表示|反馈|提到|同意|答应|觉得|担心)`,
  ),
  "met or spoke": /(?:见了|见完|见过|拜访了|拜访完|聊了|聊完|通了|通完|打了|开了|开完|吃了|谈了|谈完)/,
  "how many": /(?:多少|几)(?:个|条|家|单|次|套|份|人|钱|位|笔|客户|线索|商机)?/,
  "by each": /(?:每个|各个?|按).{1,6}(?:排|统计|分|看|走势|分布|多少|几)/,
  "a deed measured": /(?:签|卖|成交|拜访|走访|新增|回款|丢|赢|打|来|见|收)了?(?:多少|几)/,
  "the most": /谁.{0,12}最|最.{0,4}(?:多|少|高|好|差|快)|排名|排行|第几|前[三五十]/,
  "somebody else now": /改成|改由|换|重新|原来|不该|别让|还是让|离职|太忙|收回|撤回|更合适/,
  "told with doubt":
    /(?:觉得|嫌|怕|担心|说|认为).{0,12}(?:慢|贵|麻烦|复杂|乱|风险|不安全|没钱|预算|再等|再看|再想)/,
  "advice asked": /支个招|说法|几句|怎么(?:办|回|应|接|破|劝|说服)|咋(?:办|回|应|接)/,
  "a trait and records": new RegExp(
    `(?:的|以上|以下|以内|阶段|没.{1,8}过?的)(?:大|小|老|新|大型|小型|潜在|集团)?${RECORDS}$`,
  ),
  who: /谁|哪个(?:销售|人|组)|哪位/,
};

/** Returns the names of the shapes that a masked sentence has. */
export function findShapes(masked: string): string[] {
  const plain = masked.replace(/[\s,.;:!?。、~"']/g, "").slice(0, 80);
  return Object.entries(SHAPES).flatMap(([name, pattern]) => (pattern.test(plain) ? [name] : []));
}
