import type { IntentDefinition } from "../definition.ts";

/** 接了哪些系统, which systems are connected: all of them, and none by name. */
const connected =
  /(?:接|连|对接|集成|打通)(?:了|上了?|过|进来)?(?:哪些|什么|几个)(?:外部|别的|其他)?(?:系统|软件|平台|工具)|(?:which|what) systems? (?:are|is) (?:connected|linked|integrated)|is everything connected/iu;

/** 集成的状态 */
export const integrationStatus: IntentDefinition<"integration.status"> = {
  name: "integration.status",
  what: "集成的状态",
  owner: "SY",
  examples: [
    "企业微信同步正常吗",
    "ERP接口是不是挂了",
    "钉钉那边为什么没推过来",
    "数据同步到什么时候了",
    "邮件集成连上没",
    "哪些接口报错了",
    "官网表单没进来，查一下",
    "webhook失败了多少次",
    "is the ERP integration working",
  ],
  slots: ["integration", "period"],
  score: ({ normalized }) =>
    connected.test(normalized)
      ? { confidence: 0.92, reason: "问接了哪些系统" }
      : { confidence: 0, reason: "" },
};
