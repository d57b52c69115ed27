import { expect, it } from "vitest";
import type { Frame } from "#agents/contract.ts";
import { frameSender } from "./frame-sender.ts";
import type { HuikeServer } from "./socket-types.ts";

const frame = (runId: string, seq: number) => ({ runId, seq }) as Frame;
const round = () => new Promise((resolve) => setImmediate(resolve));

it("sends what is made together as one, in order, to each person their own", async () => {
  const sent: unknown[] = [];
  const to = (room: string) => ({ emit: (_event: string, frames: Frame[]) => sent.push([room, frames]) });
  const send = frameSender({ to } as unknown as HuikeServer);
  send("a", frame("r1", 1));
  send("b", frame("r2", 1));
  await Promise.resolve();
  send("a", frame("r1", 2));
  expect(sent).toEqual([]);
  await round();
  send("a", frame("r1", 3));
  await round();
  expect(sent).toEqual([
    ["user:a", [frame("r1", 1), frame("r1", 2)]],
    ["user:b", [frame("r2", 1)]],
    ["user:a", [frame("r1", 3)]],
  ]);
});
