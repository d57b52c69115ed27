import { beat } from "./beat.ts";

/** What happens between the steps that matter. */
export const between = {
  no_answer: beat("call", "business", [1, 2], "再打电话", "{business}未接", [
    "打给{business}[两次|三次]，没接。微信留言说{topic}，[晚上回了个“在开会”|还没回]。",
    "{business}电话占线，改打{user}，说[{business}去{place}了|出差到周末]，让我{nextDay}再打。",
    "未接通。从{user}那里知道{business}这几天[忙盘点|陪审计|在外地]，{topic}先放一放。",
  ]),
  chase_wechat: beat("wechat", "business", null, "微信跟进", "微信：{topic}", [
    "问{business}：“{topic}那边有进展吗？”回：“[还要两天|{boss}看了，有几个字要改|卡在{fin}]。”",
    "{business}发语音[四十秒|一分钟]，大意：{topic}没问题，但{fin}想知道[付款能不能晚一个月|能不能先开收据]。我说回去确认。",
    "给{business}发了{topic}的补充材料，他转到[项目群|{boss}那里]，{it}在群里问了一句[权限怎么分|老数据怎么办]，已答。",
    "{business}深夜发来[三张现场照片|一张老板的批注]，还是{pain}。回他：这正是方案第[三|四|五]节要解决的。",
  ]),
  share_case: beat("wechat", "boss", null, "分享案例", "微信：给{boss}发案例", [
    "把{case}的做法发给{boss}：{volume}的规模跟他们接近，{metric}。{boss}回“[有意思|让{business}去看看|他们花了多少]”。",
    "{boss}朋友圈转了行业新闻，我借题发了{case}的三张对比图，他回了[一个“好”|“改天聊”]。",
  ]),
  small_visit: beat("visit", "user", [30, 60], "顺路拜访", "顺访{customer}{place}", [
    "在{city}跑客户顺路去了{place}，{user}正好在。聊到{pain}，他说[昨天又出一次|上周更严重]。{business}不在，留了资料。",
    "送[样机|打印机试机|培训手册]到{place}，跟{user}聊了半小时，得知{boss}最近在抓{pain2}，可以借力。",
    "请{user}吃了个便饭，他讲内部的事：{it}[偏向大牌|怕担责]，{fin}[只认最低价|反而好说话]。{topic}让我多跟{business}通气。",
  ]),
  internal_review: beat("note", "business", null, "内部评审", "商机评审：{customer}", [
    "周会过单：{manager}问{customer}[谁拍板|为什么现在买|不买会怎样]，我答了{pain}和{deadline}。建议补[{fin}的态度|竞争情况]，预测放[承诺|最好情况]。",
    "和{presales}对{customer}的方案，{wish}用[配置加小开发|标准功能绕行]，工作量[十|十五|八]人天，报价里留了余量。",
    "{manager}提醒：{customer}的{amount}已经谈了一阵，{topic}要有书面结论，不能只听{business}一个人说。",
  ]),
  tech_call: beat("call", "it", [8, 25], "技术沟通", "技术沟通：{it}", [
    "{it}问[单点登录|接口鉴权|历史数据迁移]怎么做，讲了[十分钟|二十分钟]。他担心{volume}的量会慢，答应给压测报告。",
    "跟{it}对接口：他们[老系统没有接口文档|用的是中间库|下半年要换ERP]，我建议先走文件交换。{it}觉得可行。",
    "{it}要试用账号自己测{wish}，开了[三|五]个，他说测完给{business}意见。",
  ]),
  fin_call: beat("call", "finance", [6, 20], "和{fin}沟通", "通话：{fin}", [
    "{fin}关心[能不能分期|维保怎么算|能不能抵扣]，我按{amount}口径讲了付款节奏。他说{boss}批的额度是{budget}。",
    "给{fin}讲投入产出：{pain}一年损失折算下来，[十四个月|一年半|十个月]回本。{fin}说[数字保守点更可信|可以写进报告]。",
  ]),
  progress_mail: beat("mail", "business", null, "发会议纪要", "邮件：{customer}项目进展与待办", [
    "{business}您好，近期待办：一、{topic}；二、请{it}确认接口方式；三、{wish}的书面说明我{nextDay}前给到。如时间有变请告知。",
    "发上次会议纪要给{business}、{it}、{fin}：已确认范围{scope}，待确认{wish}和上线日期{deadline}。",
    "周报邮件：本周完成{topic}，风险是[基础数据晚三天|关键用户抽不出时间]，需要{business}协调{user}。",
  ]),
  sync_meeting: beat("meeting", "business", [30, 60], "开项目例会", "{customer}沟通会", [
    "与{business}、{user}开短会，{topic}。{user}提了[三|四|两]条新想法，两条归入二期。{business}要求[别再加需求|把时间表贴出来]。",
    "线上碰头：{it}汇报数据清理[完成七成|才三成]，{business}压了日期。我方承诺{topic}按时给。",
    "{presales}主持沟通会，逐条过{topic}，{fin}旁听，只问了一句[钱什么时候付|上线晚了怎么办]。",
  ]),
} as const;
