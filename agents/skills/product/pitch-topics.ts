/** Who listens to a presentation, and what each of them asks about. */
const audiences = ["technical", "economic", "executive", "user", "procurement"] as const;
export type Audience = (typeof audiences)[number];

const words: [RegExp, Audience][] = [
  [
    /技术|信息(?:部|化|中心|安全|科|处|总监|主管)|安全(?:部|负责人|官|主管|总监|团队|工程师|专家|的人)|等保|网安|架构|开发|研发|运维|工程师|程序员|数据库|集成|接口|\b(?:IT|CTO|CIO|CISO|DBA|SRE|DevOps)\b|CTO|CIO|CISO|DBA|technical/iu,
    "technical",
  ],
  [/财务|CFO|成本|预算负责|会计|出纳/iu, "economic"],
  [/采购|招标|procurement/iu, "procurement"],
  [/老板|总经理|董事长|CEO|高管|老总|决策|副总|总裁|executive/iu, "executive"],
  [/业务|使用|一线|车间|仓库|店长|操作|user/iu, "user"],
];

/** Who is spoken of; undefined where the words do not say. */
export const audienceIn = (text: string): Audience | undefined =>
  words.find(([said]) => said.test(text))?.[1];

const usual: Record<Audience, string[]> = {
  technical: ["architecture", "api", "security", "performance"],
  economic: ["return", "cost", "payment"],
  executive: ["return", "cases", "risk"],
  user: ["ease", "workflow", "support"],
  procurement: ["price", "terms", "supplier"],
};

/** What somebody technical asks first, by what they are in charge of. */
const first: [RegExp, string[]][] = [
  [/安全|等保|合规|密码|CISO|security/iu, ["security"]],
  [/运维|SRE|DevOps|机房|operations/iu, ["operations", "performance"]],
  [/数据库|DBA|数仓|大数据|database/iu, ["data", "performance"]],
  [/集成|接口|对接|中台|integration/iu, ["api"]],
];

/** What is told to a listener, the nearest to their work in front. */
export function topicsFor(audience: Audience, text: string): string[] {
  const own = audience === "technical" ? (first.find(([said]) => said.test(text))?.[1] ?? []) : [];
  return [...new Set([...own, ...usual[audience]])];
}

/** What speaks of a matter in a document. */
export const matters: Record<string, RegExp> = {
  architecture:
    /架构|部署|微服务|容器|K8s|Kubernetes|Docker|集群|私有化|云原生|多活|三中心|灾备|容灾|技术栈|前后端|离线|分布式|多租户|architecture|deploy/iu,
  api: /接口|API|集成|对接|SDK|Webhook|Kafka|消息队列|OAuth|协议|REST|中间件|单点登录|SSO|integrat/iu,
  security:
    /安全|等保|加密|SM\d|国密|AES|TLS|权限|审计|脱敏|认证|鉴权|OAuth|SSO|合规|ISO\s?27|漏洞|密钥|渗透|secur|encrypt/iu,
  performance:
    /性能|并发|响应|毫秒|P9\d|TPS|QPS|吞吐|延迟|容量|峰值|每秒|每小时|压测|SLA|可用性|performance|latency/iu,
  operations:
    /运维|监控|告警|日志|备份|恢复|升级|扩容|巡检|灰度|回滚|SLA|可用性|RTO|RPO|operations|backup|monitor/iu,
  data: /数据库|MySQL|PostgreSQL|Oracle|达梦|分库|分表|主从|读写分离|索引|备份|数据迁移|存储|落盘|归档|database/iu,
  return: /投入产出|回报|回本|效益|节省|省下|提升|降低|ROI|return/iu,
  cost: /成本|费用|总价|TCO|报价|价格|cost/iu,
  payment: /付款|分期|首付|尾款|预付|按年|订阅|payment/iu,
  cases: /案例|客户|上线|签约|项目|case/iu,
  risk: /风险|实施|上线|切换|回退|试点|risk/iu,
  ease: /易用|上手|操作|界面|学会|简单|培训|easy/iu,
  workflow: /流程|功能|审批|单据|工单|步骤|workflow/iu,
  support: /培训|服务|支持|响应|驻场|热线|support/iu,
  price: /价格|报价|折扣|单价|price/iu,
  terms: /合同|条款|违约|质保|验收|terms/iu,
  supplier: /资质|认证|证书|注册|成立|供应商|supplier/iu,
};
