import type { IntentDefinition } from "../definition.ts";

/** 财务云能开印度的GST发票吗, 客户要和用友U8对接，行不行: whether a product does something. */
const subject = /产品|系统|软件|模块|接口|旗舰版|专业版|标准版|集团版|财务云|WMS|CRM(?!里)/iu;
const whether =
  /(?:能不能|能否|可不可以|支不支持|支持.{0,12}(?:吗|么|不)|能.{1,14}吗|行不行|(?:对接|打通|集成).{0,8}(?:吗|行|能))/u;
const record =
  /客户(?:电话|名单)|线索|商机|任务|拜访|权限|看到|导出|删除|分配|转给|我的|多少钱|报价|价格|打折|折扣/u;

/** 他们信息主管问数据能不能导出来: what somebody of theirs wants to know of the product. */
const asker =
  /(?:客户|对方|他们|她们|人家|那边|\p{Script=Han}(?:总监?|经理|工|主任|[科处部厂院校店]长|主管|老师|董))(?:那边)?(?:还|又|也|就|刚|想)?问/u;
const matter =
  /部署|私有化|本地化?|公有云|混合云|上云|对接|打通|集成|接口|API|导出|导入|数据|麒麟|统信|信创|国产|并发|手机端|小程序|移动端|APP|多语言|英文版|审批流|自定义|二次开发|开源|报表|扫码|离线|加密|等保|单点登录|SSO|备份|兼容|安卓|苹果|多(?:仓|工厂|组织|币种|公司)|数据库|安装|装(?!修)/iu;
const terms = /多少钱|报价|价格|打折|折扣|便宜|合同|付款|试用|样品|见面|上门|过来/u;

/** 上线一般要几个月, how long does implementation usually take: of no customer, and no plan. */
const inGeneral =
  /(?:上线|实施|部署|交付|培训|切换|对接|开发).{0,6}(?:一般|通常|平均|大概|正常|普遍).{0,8}(?:多久|多长|几个?(?:月|周|星期|礼拜|天)|周期|时间)|(?:一般|通常|平均|大概|正常)(?:情况下?)?.{0,6}(?:多久|多长时间|几个?(?:月|周|星期|天))(?:能)?(?:上线|实施|部署|交付|用上)|how long (?:does|do|will|would).{0,40}(?:usually|typically|normally|implement|roll|go live)/iu;
/** 标准版呢, 那私有化给不给做: what goes on from a question on a product. */
const goesOn =
  /^(?:那|那么)?.{1,10}(?:版|模块|云|wms|crm)(?:的)?呢$|^(?:那|那么).{2,16}(?:给不给|能不能|可不可以|支不支持|行不行|有没有|做不做|吗)/iu;

/** 问产品 */
export const productAsk: IntentDefinition<"product.ask"> = {
  name: "product.ask",
  what: "问产品",
  owner: "PA",
  examples: [
    "我们的WMS支持条码枪吗",
    "标准版和专业版有什么区别",
    "产品有没有移动端",
    "支持私有部署不",
    "能不能和钉钉打通",
    "旗舰版包含哪些模块",
    "并发能到多少",
    "数据存哪里，安全吗",
    "does the standard edition support SSO",
  ],
  slots: ["product"],
  score: ({ normalized, entities, dialogue: { last } }) => {
    const customer = entities.some(({ type }) => type === "company");
    if (!customer && inGeneral.test(normalized)) return { confidence: 0.9, reason: "问一般要多久" };
    if (last?.intent === "product.ask" && goesOn.test(normalized) && !record.test(normalized))
      return { confidence: 0.9, reason: "接着问产品" };
    const theirs = asker.test(normalized) && matter.test(normalized) && !terms.test(normalized);
    if (theirs && (whether.test(normalized) || /有没有|支持不|行不?[?？]?$/u.test(normalized)))
      return { confidence: 0.9, reason: "客户问产品能不能" };
    const named = entities.some(({ type }) => type === "product") || subject.test(normalized);
    const joins = /(?:对接|打通|集成)/u.test(normalized);
    return (named || joins) && whether.test(normalized) && !record.test(normalized)
      ? { confidence: 0.86, reason: "问产品能不能" }
      : { confidence: 0, reason: "" };
  },
};
