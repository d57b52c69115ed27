import type { IntentDefinition } from "../definition.ts";

/** 帮她重置密码: somebody else's. */
const reset =
  /(?:给|帮|把|替)(?!我).{1,12}(?:重置|重设|改).{0,4}密码|(?:给|帮|把|替)(?!我).{1,12}密码.{0,4}(?:重置|重设|改)|reset (?!my\b).{1,30}password/iu;

/** 停用或锁定账号 */
export const userLock: IntentDefinition<"user.lock"> = {
  name: "user.lock",
  what: "停用或锁定账号",
  owner: "SY",
  examples: [
    "把李四的账号停了",
    "张三离职了，禁用他的账号",
    "锁定王五的登录",
    "小郑不干了，关掉权限",
    "这个账号有风险，先冻结",
    "解锁陈静的账号",
    "恢复李四的登录",
    "注销实习生的账号",
    "disable Li Si's account",
  ],
  slots: ["user"],
  score: ({ normalized }) =>
    reset.test(normalized) ? { confidence: 0.88, reason: "给同事重置密码" } : { confidence: 0, reason: "" },
};
