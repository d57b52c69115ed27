import type { IntentDefinition } from "../definition.ts";

/** 打开一条记录 */
export const recordShow: IntentDefinition<"record.show"> = {
  name: "record.show",
  what: "打开一条记录",
  owner: "object",
  examples: [
    "打开海川物流",
    "看看恒达的资料",
    "张总的电话是多少",
    "德芙现在什么情况",
    "把天河那单调出来",
    "明辉电子的负责人是谁",
    "给我看王芳的名片",
    "海川最近跟进到哪了",
    "open the Defu account",
  ],
  slots: ["customer", "opportunity", "contact", "object"],
};
