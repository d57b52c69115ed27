import { describe, expect, it } from "vitest";
import { understand } from "#lib/language/index.ts";
import { tasksIn } from "./tasks-in.ts";

const now = new Date("2026-12-01T03:00:00Z");
const names = { people: ["周远", "林珊"] };
const partsOf = (text: string) =>
  tasksIn(text, understand(text, { now, timeZone: "Asia/Shanghai", names }).entities);

describe("tasksIn", () => {
  it.each([
    ["提醒我明天给海川物流打电话，后天发报价", ["提醒我明天给海川物流打电话", "提醒我后天发报价"]],
    ["周三给林总送样品，周五再问问他用得怎么样", ["周三给林总送样品", "提醒我周五再问问他用得怎么样"]],
    ["明天上午去拜访海川物流，下午去恒达纺织", ["明天上午去拜访海川物流", "明天下午去恒达纺织"]],
    ["让周远、林珊明天下午把资料整理好", ["让周远明天下午把资料整理好", "让林珊明天下午把资料整理好"]],
    [
      "让周远明天给海川物流回个电话，后天把报价发过去",
      ["让周远明天给海川物流回个电话", "让周远后天把报价发过去"],
    ],
    [
      "周三要做两件事，一是催海川物流的合同，二是给恒达纺织发报价",
      ["提醒我周三催海川物流的合同", "提醒我周三给恒达纺织发报价"],
    ],
    ["给周远派三个任务：\n1. 催合同\n2. 发报价\n3. 写周报", ["让周远催合同", "让周远发报价", "让周远写周报"]],
    ["给周远派两件事，一是催合同，二是发报价", ["让周远催合同", "让周远发报价"]],
    ["给我安排两件事，一是催合同，二是发报价", ["提醒我催合同", "提醒我发报价"]],
  ])("parts what is to be done on days of its own: %s", (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  it.each([
    "提醒我明天打电话给林总，问问下周能不能见面",
    "提醒我周四准备海川物流的标书，周五开标",
    "提醒我明天写周报，下周一要交",
    "后天上午十点，给林总打电话",
    "提醒我明天给林总打电话，把报价也发过去",
    "给小李派两件事，一是催合同，二是发报价",
    "给林总准备两件事，一是合同，二是发票",
  ])("leaves one thing whole: %s", (text) => {
    expect(partsOf(text)).toEqual([]);
  });
});
