/** By choice: the words that other systems and people use for it, parted by |. */
export type ChoiceWords = Readonly<Record<string, string>>;

const source: ChoiceWords = {
  website:
    "Web|Website|Web Form|Web Lead|Web Download|Landing Page|Organic Search|Direct Traffic|Online|Online Store|Chat|SEO|官网|网站|网络|线上|表单|在线咨询|在线客服|百度|搜索引擎|自然搜索|网上|互联网",
  social_media:
    "Social|Social Media|Organic Social|Paid Social|LinkedIn|Facebook|Twitter|WeChat|微信|公众号|群聊|企业微信|企微|渠道活码|微信联系人|搜索手机号|视频号|朋友圈|社群|抖音|快手|小红书|微博|知乎|新媒体|自媒体|直播",
  email_campaign: "Email|Email Marketing|Email Campaign|EDM|Newsletter|Mailing|邮件|群发邮件",
  referral:
    "Referral|Referrals|External Referral|Employee Referral|Customer Referral|Word of mouth|Recommendation|转介绍|介绍|推荐|口碑|老客户|熟人|朋友|内推",
  cold_call:
    "Cold Call|Cold Calling|Outbound|Outreach|Telemarketing|Phone|电话销售|电话营销|电话开发|电销|陌拜|陌生拜访|主动开发|自主开发|自行开发|自拓|自己开发|地推|扫楼|上门拜访",
  trade_show:
    "Trade Show|Tradeshow|Exhibition|Event|Events|Conference|Seminar|Webinar|展会|展览|展销会|博览会|会议|峰会|论坛|沙龙|会销|线下活动|市场活动|研讨会",
  partner:
    "Partner|Partner Referral|Channel|Channel Partner|Reseller|Distributor|Agent|合作伙伴|伙伴|渠道|渠道商|代理|代理商|经销商|集成商",
  advertisement:
    "Advertisement|Advertising|Ads|Ad|Paid Search|Paid Media|SEM|Google AdWords|Google Ads|广告|推广|百度竞价|竞价排名|竞价推广|广点通|巨量引擎|竞价|投放|信息流|百度推广|网络推广|户外",
  other:
    "Other|Others|Other Campaigns|Offline|Offline Sources|Purchased List|Phone Inquiry|Unknown|其他|其它|扫描名片|名片|名片分享|来电|来电咨询|电话咨询|公司分配|公司资源|名单|购买名单|招投标|招标",
};
const leadStatus: ChoiceWords = {
  new: "New|Open|Open - Not Contacted|Not Contacted|Unread|Not Started|新建|新增|新线索|未处理|待处理|未跟进|待跟进|未联系|待联系|未分配|待分配|初始",
  contacted:
    "Contacted|Working|Working - Contacted|In Progress|Attempted to Contact|Attempted|Connected|Contact in Future|Bad Timing|Nurture|Nurturing|已联系|联系中|跟进中|已跟进|处理中|沟通中|初步沟通|初步接触|培育|培育中|考虑中",
  qualified:
    "Qualified|Pre-Qualified|MQL|SQL|Marketing Qualified Lead|Sales Qualified Lead|Open Deal|Interested|Hot|已确认|有效|有效线索|有意向|意向|意向客户|合格|高意向|明确需求",
  converted: "Converted|Closed - Converted|Customer|已转换|已转化|转换成功|已转客户|已转商机|已成交|成交",
  lost: "Lost|Closed|Closed - Not Converted|Unqualified|Not Qualified|Disqualified|Junk Lead|Junk|Lost Lead|Bad Data|Dead|无效|无效线索|已关闭|关闭|无意向|放弃|已放弃|流失|不合格|空号|已作废",
};
const customerStatus: ChoiceWords = {
  prospect:
    "Prospect|Lead|Subscriber|Marketing Qualified Lead|MQL|Potential|Target|New|潜在客户|潜在|未成交|新客户|目标客户|准客户|待开发|初次接触|陌生客户",
  qualified:
    "Qualified|Sales Qualified Lead|SQL|Opportunity|Interested|意向客户|意向|有意向|跟进中|洽谈中|谈判中|机会客户|商机客户|重点跟进",
  customer:
    "Customer|Customer - Direct|Customer - Channel|Client|Evangelist|Existing Customer|Active Customer|成交客户|成交|已成交|合作客户|合作中|已合作|老客户|签约客户|已签约|正式客户|现有客户|存量客户",
  inactive: "Inactive|Dormant|On Hold|沉默客户|沉默|休眠|休眠客户|停用|暂停|暂停合作|冻结|搁置",
  churned:
    "Churned|Former Customer|Lost|Lost Customer|Terminated|流失客户|流失|已流失|终止合作|已终止|合作终止|不再合作",
};
const level: ChoiceWords = {
  a: "A|A类|A级客户|Hot|High|Tier 1|VIP|KA|S|S级|高|重点|重点客户|重要|重要客户|战略客户|核心客户|大客户|一级|1级|五星|非常重要",
  b: "B|B类|B级客户|Warm|Medium|Tier 2|中|中等|普通|普通客户|二级|2级|四星|较重要",
  c: "C|C类|C级客户|Cold|Low|Tier 3|低|一般|一般客户|三级|3级|三星",
  d: "D|D类|D级客户|Tier 4|小客户|四级|4级|不重要",
};
const size: ChoiceWords = {
  startup: "Startup|Micro|初创|初创企业|微型|微型企业|创业公司",
  small: "Small|Small Business|小型|小型企业|小微|小微企业|小企业",
  medium: "Medium|Mid-Market|Midmarket|Medium Business|中型|中型企业|中小企业|中企业",
  large: "Large|Large Business|大型|大型企业|大企业",
  enterprise: "Enterprise|Corporate|集团|集团企业|集团公司|超大型|特大型|上市公司|跨国公司",
};
const activityKind: ChoiceWords = {
  visit: "Visit|On-site|Onsite|Site Visit|拜访|上门|上门拜访|实地拜访|现场拜访|外勤|面谈|面访|登门",
  call: "Call|Phone|Phone Call|电话|去电|来电|打电话|电话沟通|电话跟进|电话拜访|语音",
  meeting:
    "Meeting|Event|Demo|Webinar|会议|视频会议|线上会议|演示|产品演示|洽谈|商务洽谈|招待|宴请|饭局|交流",
  mail: "Email|E-mail|Mail|Incoming Email|Outgoing Email|邮件|电子邮件|发邮件",
  wechat: "WeChat|WhatsApp|SMS|IM|微信|企业微信|微信沟通|QQ|钉钉|飞书|短信|线上沟通|在线沟通",
  note: "Note|Notes|Other|Task|To-Do|To Do|Letter|备注|其他|其它|记录|跟进|跟进记录|任务",
};
const activityOutcome: ChoiceWords = {
  positive: "Positive|Interested|Good|积极|顺利|有意向|感兴趣|良好|成功|满意",
  neutral: "Neutral|Connected|Left live message|Left message|一般|已接通|已沟通|正常|待观察",
  negative: "Negative|Not Interested|Rejected|Bad|消极|拒绝|无意向|没有意向|失败|不满意|不顺利",
  not_reached:
    "Not Reached|No Answer|Busy|Left Voicemail|Voicemail|Wrong Number|没联系上|未接通|无人接听|未接|占线|空号|关机|拒接",
};
const outcome: ChoiceWords = {
  open: "Open|In Progress|Pending|进行中|跟进中|推进中|未结束|在谈|洽谈中",
  won: "Won|Closed Won|Win|赢单|赢|成交|已成交|已签约|成功|中标",
  lost: "Lost|Closed Lost|Loss|Abandoned|Cancelled|输单|输|丢单|失单|失败|战败|无效|未中标|取消|作废|放弃",
};
const closeReason: ChoiceWords = {
  price: "Price|Too Expensive|Pricing|Cost|价格|价格太高|价格高|价格过高|报价太高|太贵|价格优势",
  product_fit:
    "Product|Product Fit|Features|Missing Feature|Functionality|产品|产品不符|功能不满足|功能不符|功能缺失|产品优势|需求不匹配",
  relationship: "Relationship|关系|客情|客情关系|客户关系|关系不到位",
  service: "Service|Support|服务|售后|服务不好|服务优势",
  brand: "Brand|品牌|品牌知名度|知名度",
  delivery: "Delivery|Timeline|Lead Time|交付|交期|工期|交付周期|实施周期",
  competitor: "Competitor|Lost to Competitor|Competition|竞争对手|竞品|选择竞品|选了对手|被竞争对手抢走",
  budget:
    "Budget|No Budget|No Budget / Lost Funding|Lost Funding|预算|没有预算|无预算|预算不足|预算取消|资金不足",
  timing: "Timing|Postponed|Not Now|Delayed|时机|推迟|延期|项目延期|暂缓|项目暂停",
  no_decision:
    "No Decision|No Decision / Non-Responsive|Indecision|未决策|没有决策|项目取消|内部取消|不做了|项目搁置",
  no_contact: "No Contact|No Response|Unresponsive|Non-Responsive|联系不上|失联|无回应|无人回应",
  other: "Other|其他|其它|其他原因",
};
const dealType: ChoiceWords = {
  new: "New|New Business|New Customer|New Deal|newbusiness|新购|新签|新客户|新业务|新单|首单|首购",
  upsell:
    "Upsell|Existing Business|Existing Customer - Upgrade|Upgrade|Expansion|Add-on|existingbusiness|增购|扩容|升级|老客户|追加|加购|二次销售|二次开发",
  cross_sell: "Cross-sell|Cross Sell|Existing Customer - Replacement|交叉销售|交叉|关联销售",
  renewal: "Renewal|Existing Customer - Renewal|Existing Customer - Downgrade|续约|续费|续签|续购|复购",
};

/** Words of other systems, by `<object>.<field>`. */
export const choiceWordsOf: Readonly<Record<string, ChoiceWords>> = {
  "lead.source": source,
  "customer.source": source,
  "contact.source": source,
  "opportunity.source": source,
  "lead.status": leadStatus,
  "customer.status": customerStatus,
  "customer.level": level,
  "customer.size": size,
  "lead.companySize": size,
  "contact.gender": {
    male: "M|Male|Man|Mr|Mr.|男|男性|男士|先生|Herr|M.|Monsieur|Sr.|Señor",
    female: "F|Female|Woman|Ms|Ms.|Mrs|Mrs.|Miss|女|女性|女士|小姐|太太|Frau|Mme|Madame|Mlle|Sra.|Señora",
  },
  "contact.preferredChannel": {
    phone: "Phone|Call|Mobile|电话|手机",
    wechat: "WeChat|微信",
    email: "Email|Mail|邮件|邮箱",
    visit: "Visit|In person|拜访|面谈|上门",
  },
  "activity.kind": activityKind,
  "activity.outcome": activityOutcome,
  "activity.direction": {
    inbound: "Inbound|Incoming|呼入|来电|客户发起",
    outbound: "Outbound|Outgoing|呼出|去电|我方发起",
  },
  "opportunity.type": dealType,
  "opportunity.outcome": outcome,
  "opportunity.closeReason": closeReason,
  "opportunity.forecastCategory": {
    pipeline: "Pipeline|管道|可能",
    best_case: "Best Case|Most Likely|乐观|最佳情况|很可能",
    commit: "Commit|Closed|承诺|确定|已结束",
    omitted: "Omitted|Not Forecasted|忽略|不预测|不计入",
  },
  "product.status": {
    active: "Active|Enabled|Available|Yes|True|1|上架|已上架|在售|启用|已启用|√|✓|有效|正常|是",
    draft: "Draft|Pending|草稿|待上架|未上架",
    retired: "Inactive|Disabled|Retired|Discontinued|No|False|0|下架|已下架|停售|停用|停产|×|✗|失效|无效|否",
  },
  "product.kind": {
    base: "Product|Software|Goods|Inventory|Hardware|产品|标准产品|软件|主产品|成品|商品|硬件|实物",
    module: "Module|Add-on|Plugin|模块|功能模块|增值模块|插件|组件|选件",
    service: "Service|Non-Inventory|Consulting|Training|服务|实施|实施服务|咨询|培训|人天|定制开发|开发",
    maintenance: "Maintenance|Support|维护|维保|运维|售后|售后服务|年服务费|技术支持",
  },
};
