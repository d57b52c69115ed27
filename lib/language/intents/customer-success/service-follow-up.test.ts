import { describe, expect, it } from "vitest";
import type { DialogueHint } from "../../model/dialogue.ts";
import { understand } from "../../understand.ts";

const now = new Date("2026-11-23T10:00:00+08:00");
const names = { customers: ["海川物流", "恒达纺织"] };
const customer = { type: "customer", label: "海川物流" };
const next = (intent: string, focus = [customer]): DialogueHint => ({
  focus,
  last: { text: "海川物流的登录掉了四成", intent, entities: [] },
});
const intentOf = (text: string, dialogue: DialogueHint = {}) =>
  understand(text, { now, names, dialogue }).intents[0]?.name;

describe("what goes on from a customer's bad news", () => {
  it.each(["原因是什么", "怎么回事", "为啥呢", "那怎么办", "第一家为什么", "他们走了一年少多少"])(
    "asks for their health: %s",
    (text) => expect(intentOf(text, next("usage.report"))).toBe("health.ask"),
  );

  it("asks nothing of them where nothing of them was told", () =>
    expect(intentOf("原因是什么", next("performance.why", []))).not.toBe("health.ask"));

  it.each(["谁在管，什么时候要答复", "几号之前要回复人家", "谁在跟"])("asks who looks after it: %s", (text) =>
    expect(intentOf(text, next("note.add"))).toBe("ticket.ask"),
  );

  it.each(["联系人是王敏，13812345678", "对接人是仓库主管刘洋", "他们的接口人叫赵磊，电话13900001111"])(
    "names who speaks for them: %s",
    (text) => expect(intentOf(text, next("complaint.log"))).toBe("contact.create"),
  );

  it.each(["修好了，客户也确认了", "海川物流的系统修好了", "恒达纺织的报表已经恢复正常了"])(
    "tells that something works again: %s",
    (text) => expect(intentOf(text)).toBe("complaint.log"),
  );
});

describe("an account for a colleague", () => {
  it.each([
    "给新来的市场专员韩雪开个账号",
    "韩梅下周一入职，跟苏晴一样的权限，邮箱 hanmei@demo.huike",
    "create an account for Ivy Lau, sales rep, ivy@demo.huike",
  ])("%s", (text) => expect(intentOf(text)).toBe("user.provision"));
});
