import { describe, expect, it } from "vitest";
import type { Frame } from "#agents/contract.ts";
import { applyFrame, emptyMessageView } from "#agents/frames/contract.ts";
import { revokeSessions } from "#lib/domains/identity/index.ts";
import { listLeads } from "#lib/domains/leads/index.ts";
import { type Company, createCompany, type PersonKey } from "#tests/factories/company.ts";
import { words } from "#tests/factories/conversation.ts";
import { type Device, useSockets } from "#tests/harness/use-sockets.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const sockets = useSockets();

const login = (company: Company, who: PersonKey) => ({
  email: company[who].email,
  password: company.password,
});
const isEnd = (frame: Frame): boolean => frame.part.type === "end";

async function turn(device: Device, text: string, clientMessageId: string) {
  const ack = await device.send("message:send", { clientMessageId, text });
  if (!ack.ok) throw new Error(ack.error.message);
  await device.hears<Frame>("run:frame", (frame) => frame.runId === ack.data.runId && isEnd(frame));
  return ack.data;
}
const framesAt = (device: Device, runId: string): Frame[] =>
  device.heard.flatMap(({ event, data }) =>
    event === "run:frame" && (data as Frame).runId === runId ? [data as Frame] : [],
  );

describe("a socket", () => {
  it("is refused without a session, with a made-up one, and from another site", async () => {
    const { company } = suite;
    const cookie = await sockets.cookieOf(login(company, "rep"));
    expect(await sockets.attempt({})).toBe("unauthenticated");
    expect(await sockets.attempt({ cookie: "huike.session=made-up" })).toBe("unauthenticated");
    expect(await sockets.attempt({ cookie, origin: "https://evil.example" })).not.toBe("connected");
    expect(await sockets.attempt({ cookie })).toBe("connected");
    await revokeSessions(company.rep.context, {});
    expect(await sockets.attempt({ cookie })).toBe("unauthenticated");
  });

  it("ends at once when its session is revoked, and its person's others with it", async () => {
    const company = await createCompany(suite.ownerUrl);
    const devices = [
      await sockets.device(login(company, "rep")),
      await sockets.device(login(company, "rep")),
    ];
    const stranger = await sockets.device(login(company, "mate"));
    const gone = devices.map(({ socket }) => new Promise((resolve) => socket.once("disconnect", resolve)));
    await revokeSessions(company.rep.context, {});
    await Promise.all(devices.map((device) => device.hears("session:ended")));
    await Promise.all(gone);
    expect(stranger.socket.connected).toBe(true);
  });

  it("refuses the next event of a session that has ended unnoticed", async () => {
    const company = await createCompany(suite.ownerUrl);
    const device = await sockets.device(login(company, "rep"));
    await suite.owner`update sessions set expires_at = now() where user_id = ${company.rep.userId}`;
    const ack = await device.send("message:send", { clientMessageId: "late", text: words.capture });
    expect(ack).toMatchObject({ ok: false, error: { code: "unauthenticated" } });
    await device.hears("session:ended");
    const [row] = await suite.owner`select count(*)::int as n from messages where client_message_id = 'late'`;
    expect(row?.n).toBe(0);
  });
});

describe("a message by socket", () => {
  it("is acknowledged and answered on both devices of its person, and on nobody else's", async () => {
    const company = await createCompany(suite.ownerUrl);
    const [phone, desk] = [
      await sockets.device(login(company, "marketing")),
      await sockets.device(login(company, "marketing")),
    ];
    const stranger = await sockets.device(login(company, "admin"));
    const sent = await turn(phone, words.capture, "m-1");
    await desk.hears<Frame>("run:frame", isEnd);
    await desk.hears("conversation:changed");
    expect(framesAt(desk, sent.runId)).toEqual(framesAt(phone, sent.runId));
    expect(framesAt(phone, sent.runId).reduce(applyFrame, emptyMessageView)).toMatchObject({
      status: "done",
      writes: 1,
    });
    await stranger.hears("entity:changed");
    expect(stranger.heard.map((each) => each.event)).toEqual(["entity:changed"]);
  });

  it("sent twice with one client id is one message", async () => {
    const company = await createCompany(suite.ownerUrl);
    const device = await sockets.device(login(company, "marketing"));
    const input = { clientMessageId: "twice", text: words.capture };
    const [first, second] = await Promise.all([
      device.send("message:send", input),
      device.send("message:send", input),
    ]);
    expect(second).toEqual(first);
    await device.hears<Frame>("run:frame", isEnd);
    expect((await listLeads(company.marketing.context, { count: true })).total).toBe(1);
  });

  it.each([
    ["empty", { clientMessageId: "a", text: "" }, "消息是空的"],
    ["20,000 characters", { clientMessageId: "b", text: "字".repeat(20_000) }, "20,000"],
    ["without a client id", { text: "x" }, ""],
    ["with a field too many", { clientMessageId: "c", text: "x", role: "admin" }, ""],
    ["no object", "hello", ""],
    ["nothing", undefined, ""],
  ])("that is bad (%s) gets a clear answer, and the socket stays", async (_what, input, said) => {
    const device = await sockets.device(login(suite.company, "leader"));
    const ack = await device.send("message:send", input as { clientMessageId: string; text: string });
    expect(ack).toMatchObject({ ok: false, error: { code: "invalid" } });
    if (!ack.ok) expect(ack.error.message).toContain(said);
    expect(device.socket.connected).toBe(true);
    expect(await device.send("conversation:open", { conversationId: "c" })).toMatchObject({ ok: true });
  });

  it("without a place for the acknowledgement is taken all the same", async () => {
    const company = await createCompany(suite.ownerUrl);
    const device = await sockets.device(login(company, "marketing"));
    (device.socket as unknown as { emit(event: string, input: unknown): void }).emit("message:send", {
      clientMessageId: "no-ack",
      text: words.capture,
    });
    await device.hears<Frame>("run:frame", isEnd);
  });
});

describe("a run by socket", () => {
  it("is given from any number on to one who comes back, and to nobody else", async () => {
    const company = await createCompany(suite.ownerUrl);
    const device = await sockets.device(login(company, "marketing"));
    const { runId } = await turn(device, words.capture, "replay");
    const frames = framesAt(device, runId);
    const back = await sockets.device(login(company, "marketing"));
    for (const afterSeq of [0, frames[3]?.seq ?? 0, frames.at(-1)?.seq ?? 0]) {
      const ack = await back.send("run:subscribe", { runId, afterSeq });
      expect(ack).toEqual({
        ok: true,
        data: { live: false, frames: frames.filter((frame) => frame.seq > afterSeq) },
      });
    }
    const stranger = await sockets.device(login(company, "admin"));
    const refused = await stranger.send("run:subscribe", { runId, afterSeq: 0 });
    expect(refused).toMatchObject({ ok: false, error: { code: "not_found" } });
  });

  it("is found by who read the page before it was written, and by nobody else", async () => {
    const company = await createCompany(suite.ownerUrl);
    const device = await sockets.device(login(company, "marketing"));
    const { conversationId } = await turn(device, words.capture, "late");
    const open = async (from: Device, afterSeq?: number) => {
      const ack = await from.send("conversation:open", {
        conversationId,
        ...(afterSeq === undefined ? {} : { afterSeq }),
      });
      return ack.ok ? ack.data.messages.map(({ seq, role }) => [seq, role]) : ack.error.code;
    };
    const back = await sockets.device(login(company, "marketing"));
    expect(await open(back, 0)).toEqual([
      [1, "user"],
      [2, "assistant"],
    ]);
    expect(await open(back, 1)).toEqual([[2, "assistant"]]);
    expect(await open(back, 2)).toEqual([]);
    expect(await open(back)).toEqual([]);
    expect(await open(await sockets.device(login(company, "admin")), 0)).toEqual([]);
  });

  it("is taken back, once", async () => {
    const company = await createCompany(suite.ownerUrl);
    const device = await sockets.device(login(company, "marketing"));
    const { runId, replyId } = await turn(device, words.capture, "undo");
    expect(await device.send("run:undo", { runId })).toMatchObject({
      ok: true,
      data: { reverted: 1, messageId: replyId },
    });
    expect(await device.send("run:undo", { runId })).toMatchObject({
      ok: false,
      error: { code: "precondition" },
    });
    expect(await device.send("run:stop", { runId })).toEqual({ ok: true, data: { stopped: false } });
  });
});

describe("presence", () => {
  it("counts the person's devices in a conversation, and only theirs", async () => {
    const { company } = suite;
    const [phone, desk, mate] = [
      await sockets.device(login(company, "rep")),
      await sockets.device(login(company, "rep")),
      await sockets.device(login(company, "mate")),
    ];
    const room = { conversationId: "conv_1" };
    const opened = (devices: number) => ({ ok: true, data: { devices, messages: [] } });
    expect(await phone.send("conversation:open", room)).toEqual(opened(1));
    expect(await mate.send("conversation:open", room)).toEqual(opened(1));
    expect(await desk.send("conversation:open", room)).toEqual(opened(2));
    await phone.hears<{ devices: number }>("presence", ({ devices }) => devices === 2);
    const before = phone.heard.length;
    desk.socket.disconnect();
    await expect
      .poll(() => phone.heard.slice(before))
      .toContainEqual({ event: "presence", data: { ...room, devices: 1 } });
  });
});
