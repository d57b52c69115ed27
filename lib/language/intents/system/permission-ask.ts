import type { IntentDefinition } from "../definition.ts";

/** 告诉我管理员密码: what nobody is told. */
const secret =
  /(?:告诉|给|查|看|知道|发|说).{0,8}(?:密码|口令|密钥|验证码)|(?:密码|口令|密钥)(?:是(?:什么|多少|啥)|多少|给我|发我)|(?:tell|give|show|what).{0,20}(?:password|secret key)/iu;
const about = /重置|忘|改|换|设置|修改|怎么|找回/u;
/** 林珊能看到周远的客户吗, 她能看到客户电话吗: what somebody sees. */
const sees = /(?:能不能|可不可以|能否|可以|能)(?:看|查|见)(?:得)?(?:到|见).{1,12}(?:吗|么|不|没有?)?[?]?$/u;

/** 谁能导出客户数据, 销售能导客户手机号吗: who may, whoever it is. */
const whoMay =
  /^(?:现在|目前|公司里?|请问)?(?:谁|哪些人|哪个角色|销售|经理|主管|总监|市场|客服|售前)(?:能|可以|有权|可不可以|能不能).{0,6}(?:导出?|导入|删除?|合并|改|转交?|分配|看|查|下载)|\bwho (?:can|may|is allowed to) (?:export|delete|see|edit|merge|import)/iu;

/** 问权限 */
export const permissionAsk: IntentDefinition<"permission.ask"> = {
  name: "permission.ask",
  what: "问权限",
  owner: "SY",
  examples: [
    "我为什么看不到海川",
    "小郑能看到哪些客户",
    "谁能改合同金额",
    "我的权限有哪些",
    "销售经理可以导出数据吗",
    "这个按钮怎么是灰的，没权限？",
    "谁有删除客户的权限",
    "我能看别人的商机吗",
    "who can see this customer",
  ],
  slots: ["user", "object"],
  score: ({ normalized }) => {
    if (secret.test(normalized) && !about.test(normalized))
      return { confidence: 0.92, reason: "要密码或密钥" };
    if (whoMay.test(normalized)) return { confidence: 0.92, reason: "问谁有权" };
    return sees.test(normalized) ? { confidence: 0.86, reason: "问谁看得到" } : { confidence: 0, reason: "" };
  },
};
