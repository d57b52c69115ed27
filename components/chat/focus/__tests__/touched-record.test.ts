import { expect, test } from "vitest";
import type { RecordEffect } from "#agents/contract.ts";
import { emptyMessageView } from "#agents/frames/contract.ts";
import { touchedRecord } from "#components/chat/focus/touched-record.ts";
import type { MessageDto } from "#lib/domains/conversations/contract.ts";

function answer(seq: number, records: RecordEffect[]): MessageDto {
  const step = { id: `s${seq}`, agent: "sales", tool: "any", input: {}, status: "done", records } as const;
  return {
    id: `m${seq}`,
    seq,
    role: "assistant",
    runId: `r${seq}`,
    createdAt: "2026-11-23T02:00:00Z",
    view: { ...emptyMessageView, steps: [{ ...step }] },
  };
}
const effect = (type: string, id: string, op: RecordEffect["op"]): RecordEffect => ({ type, id, op });

test("what was written counts before what was read", () => {
  const records = [
    effect("customer", "a", "read"),
    effect("customer", "b", "update"),
    effect("lead", "c", "read"),
  ];
  expect(touchedRecord([answer(1, records)])).toEqual({ type: "customer", id: "b" });
});

test("one of a whole list is not what the talk is about", () => {
  expect(touchedRecord([answer(1, [effect("lead", "a", "read"), effect("lead", "b", "read")])])).toBeNull();
});

test("the last answer that was about a record decides; what is gone or has no page does not", () => {
  const messages = [
    answer(1, [effect("lead", "a", "read")]),
    answer(2, [effect("lead", "b", "delete")]),
    answer(3, [effect("reminder", "c", "create")]),
  ];
  expect(touchedRecord(messages)).toEqual({ type: "lead", id: "a" });
});
