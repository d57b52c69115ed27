import { expect, it } from "vitest";
import { obstacleIn } from "./obstacle-in.ts";

it.each([
  ["嫌首付太高，回去商量", "payment"],
  ["等年度预算批下来再说", "budget"],
  ["方案要等集团信息部批复", "approval"],
  ["对接的人离职了，新来的还没接手", "person"],
  ["说年后再议", "later"],
  ["聊了聊天气", null],
])("reads what stands in the way: %s", (words, obstacle) => {
  expect(obstacleIn(words)).toBe(obstacle);
});
