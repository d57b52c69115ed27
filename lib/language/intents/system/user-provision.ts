import type { IntentDefinition } from "../definition.ts";
import { isQuestion } from "../is-question.ts";

/** 给韩雪开个账号, 韩梅下周入职，跟苏晴一样的权限: somebody shall be able to sign in, whatever else is said of them. */
const opens =
  /(?:开通?|新?建|创建|申请|要|办)(?:了)?(?:一?个|一下|好)?(?:系统|CRM|会客|登录)?的?(?:账号|帐号|账户|用户)|(?:新来|新人|新员工|新同事|入职)[^.;。；]{0,30}(?:账号|帐号|账户|权限)|\b(?:create|open|set up|make) (?:an? )?(?:new )?account for (?:our |the |a )?(?:new (?:hire|colleague|starter|sales)|[^,.]{2,30}, (?:a |our )?(?:new |sales|marketing|manager|admin))/iu;

/** What a customer wants to try is no account of a colleague. */
const theirs = /客户(?!成功|服务|经理|代表)|对方|试用|测试|甲方|演示环境/u;

/** 区域跟林珊一样, 团队改成华东二组: what goes on from an account that waits for its yes. */
const ofAccount =
  /(?:权限|角色|团队|部门|职位|区域|邮箱|手机|电话).{0,6}(?:一样|改成|换成|是|为|：|:)|放(?:到|在).{1,8}组/u;

/** 开通账号 */
export const userProvision: IntentDefinition<"user.provision"> = {
  name: "user.provision",
  what: "开通账号",
  owner: "SY",
  examples: [
    "给新员工李四开通CRM权限",
    "新来的王五要个账号",
    "帮我建个用户，小林，客服部",
    "开个账户给实习生",
    "给销售二组加两个账号",
    "邀请陈静加入系统",
    "新人入职，开下系统",
    "创建用户张三，角色是销售",
    "create an account for our new hire",
  ],
  slots: ["user", "role", "owner"],
  score: ({ normalized, entities, dialogue: { last, pending } }) => {
    const open = last?.intent === "user.provision" && pending?.kind === "confirm";
    const details =
      entities.some(({ type }) => type === "phone" || type === "email") || ofAccount.test(normalized);
    const other = entities.some(({ type }) => type === "company");
    if (open && details && !other && !isQuestion(normalized))
      return { confidence: 0.95, reason: "补充正在开的账号" };
    return opens.test(normalized) && !theirs.test(normalized) && !isQuestion(normalized)
      ? { confidence: 0.94, reason: "要给人开账号" }
      : { confidence: 0, reason: "" };
  },
};
