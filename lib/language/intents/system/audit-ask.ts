import type { IntentDefinition } from "../definition.ts";

/** 昨天谁登录过, 谁导出了客户, 登录失败最多的是谁: acts, and nothing unusual about them. */
const acts =
  /(?:谁|哪个人|哪些人|有没有人)(?!能|可以|有权|可不可以|有资格).{0,8}(?:登录|登陆|登入|导出)|(?:登录|登陆|导出).{0,6}(?:的?是谁|过的人|失败)|(?:没有?|未)(?:登录|登陆|登入|上线)过?的(?:人|同事|账号)|密码.{0,3}错.{0,6}(?:谁|次)|who (?:logged|signed|exported)/iu;
const unusual = /异常|可疑|可不可疑|正常|批量|大量|风险|安全|盗/u;
/** 周远最近改了什么, 林珊昨天动过哪些客户. */
const did =
  /(?:最近|今天|昨天|这周|上周|本周|这几天|刚才|刚刚|昨晚).{0,4}(?:改|动|删|操作)(?:了|过)(?:什么|哪些|啥|哪|几)/u;

/** 最近有哪些权限变动: what was changed of rights, and not which ones somebody has. */
const rightsChanged =
  /(?:权限|角色|账号|帐号)的?(?:变动|变更|改动|调整)(?:记录|情况|了)?(?:有|吗|哪|$|[？?])|(?:哪些|什么|有没有).{0,4}(?:权限|角色|账号|帐号)的?(?:变动|变更|改动|调整)|who changed (?:the )?(?:rights|roles|permissions|accounts)|(?:rights|role|permission|account) changes/iu;

/** 问谁改的 */
export const auditAsk: IntentDefinition<"audit.ask"> = {
  name: "audit.ask",
  what: "问谁改的",
  owner: "SY",
  examples: [
    "谁改了海川的金额",
    "这条记录谁动过",
    "昨天谁删了线索",
    "这个价格是什么时候改的",
    "看一下恒达的修改历史",
    "李四最近改过什么",
    "这单原来的金额是多少",
    "负责人怎么变成小郑了，谁操作的",
    "who changed this amount",
  ],
  slots: ["object", "field", "user", "period", "customer"],
  score: ({ normalized }) =>
    (acts.test(normalized) && !unusual.test(normalized)) ||
    did.test(normalized) ||
    rightsChanged.test(normalized)
      ? { confidence: 0.9, reason: "问谁做过什么" }
      : { confidence: 0, reason: "" },
};
