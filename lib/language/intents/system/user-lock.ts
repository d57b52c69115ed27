import type { IntentDefinition } from "../definition.ts";

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
};
