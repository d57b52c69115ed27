import type { IntentDefinition } from "../definition.ts";

/** 交接给客户成功 */
export const handoverMake: IntentDefinition<"handover.make"> = {
  name: "handover.make",
  what: "交接给客户成功",
  owner: "CS",
  examples: [
    "把海川交接给客户成功",
    "写一份恒达的交接单",
    "德芙签完了，移交给小林",
    "销售转服务要交代什么",
    "项目移交清单",
    "明辉电子的交接材料准备一下",
    "跟交付团队做个交底",
    "我要休假，客户先交接给老吴",
    "hand Defu over to customer success",
  ],
  slots: ["customer", "assignee"],
};
