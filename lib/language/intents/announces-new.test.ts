import { describe, expect, it } from "vitest";
import { announcesNew } from "./announces-new.ts";

describe("somebody new", () => {
  it.each([
    "官网来了个做宠物食品的",
    "又来一个,做美容连锁的",
    "还有个做钢结构的想看erp",
    "展会上碰到一位搞物流的",
    "再记一条",
    "另外一家也想看看",
  ])("is brought up: %s", (text) => expect(announcesNew(text)).toBe(true));

  it.each([
    "预算又加了5万",
    "他姓王,电话换了",
    "他们有300人",
    "又来电话了",
    "还有个问题",
    "还是那个客户,又来一个电话说要加急,就是他",
  ])("is not: %s", (text) => expect(announcesNew(text)).toBe(false));
});
