import { describe, expect, it } from "vitest";
import type { ProposalView } from "#agents/contract.ts";
import { translate } from "#lib/platform/messages/translate.ts";
import { askedText } from "./asked-text.ts";

const t = translate("zh-CN");
const proposal = (more: Partial<ProposalView>): ProposalView => ({
  ...{ id: "p1", tool: "opportunity_won", title: "宏远ERP 标记为赢单", reason: "", sideEffects: [] },
  ...{ diff: [], status: "open", expiresAt: "2026-12-01T00:00:00.000Z" },
  ...more,
});
const line = (label: string, before: unknown, after: unknown) => ({ field: label, label, before, after });

describe("askedText", () => {
  it("says what will change, what is new and what else happens, and how to answer", () => {
    const diff = [line("结果", "进行中", "赢单"), line("原因", null, "价格"), line("下一步", "回访", null)];
    expect(askedText([proposal({ diff, sideEffects: ["客户变为成交客户"] })], t)).toBe(
      "要你点头才做：**宏远ERP 标记为赢单**\n- 结果：进行中 → 赢单\n- 原因：价格\n- 下一步：回访 → 清空\n- 客户变为成交客户\n\n同意就回“确认”，不做回“不用”。",
    );
  });

  it("leaves out what stays as it is", () => {
    const text = askedText([proposal({ diff: [line("金额", "24万", "24万"), line("空", null, null)] })], t);
    expect(text).not.toContain("金额");
    expect(text).not.toContain("空：");
  });

  it("names several by their titles and counts those that do not fit", () => {
    const many = Array.from({ length: 8 }, (_, at) => proposal({ id: `p${at}`, title: `第${at}件` }));
    const text = askedText(many, t);
    expect(text).toContain("这 8 步要你点头才做：");
    expect(text).toContain("- 第5件\n- 另有 2 项，见卡片");
    expect(text).not.toContain("第6件");
  });
});
