import type { IntentDefinition } from "../definition.ts";

/** 退回公海 */
export const poolRelease: IntentDefinition<"pool.release"> = {
  name: "pool.release",
  what: "退回公海",
  owner: "SM",
  examples: [
    "把海川退回公海",
    "这个客户我不跟了，放公海吧",
    "德芙那条线索扔回池子",
    "释放掉三个月没联系的客户",
    "跟不动了，退回去",
    "恒达放回线索池，原因是没预算",
    "这几个客户都退公海",
    "不想跟了，让别人领吧",
    "release this customer to the pool",
  ],
  slots: ["customer", "lead", "reason"],
};
