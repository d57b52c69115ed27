import { z } from "zod";
import { answerRecord } from "./answer-record.ts";
import type { ApiCall, Endpoint, Writes } from "./endpoint.ts";
import { found } from "./found.ts";
import type { RecordVerbs } from "./record-verbs.ts";
import { refuseWithHits } from "./refuse-with-hits.ts";
import { bodyOf, reads, writes } from "./verb-endpoints.ts";

const anyAnswer = z.record(z.string(), z.unknown());
const ref = z.object({ id: z.string(), version: z.number().int() });

/** The record after a write: shown whole, or by id when it has left the person's sight. */
async function after({ get, path }: RecordVerbs, call: ApiCall, written: unknown, made = false) {
  const { id } = written as { id: string };
  const record = await get(call.context, { id } as never);
  return answerRecord(record ?? written, made ? `${path}/${id}` : undefined);
}

function creating(verbs: RecordVerbs, create: Writes): Endpoint {
  const { object, path, words, examples, rights, dto, duplicates } = verbs;
  return {
    ...writes("post", path, create, {
      summary: `Make a ${words[0]}`,
      right: rights?.create ?? `${object}.create`,
    }),
    example: examples.create,
    answer: dto,
    status: 201,
    run: async (call) => {
      const given = await bodyOf(call);
      const made = await create(call.context, given as never, call.idempotency).catch((error: unknown) =>
        refuseWithHits(error, duplicates, call.context, given),
      );
      return after(verbs, call, made, true);
    },
  };
}

function changing(verbs: RecordVerbs, update: Writes): Endpoint {
  const { object, path, words, examples, rights, dto } = verbs;
  const right = rights?.update ?? `${object}.update`;
  const endpoint = writes("patch", `${path}/{id}`, update, { summary: `Change a ${words[0]}`, right });
  return {
    ...endpoint,
    example: { version: 3, set: examples.set },
    answer: dto,
    run: async (call) => after(verbs, call, await endpoint.run(call)),
  };
}

/** The addresses of one record: made, read, changed, put away, brought back, and what it once was. */
export function itemEndpoints(verbs: RecordVerbs): Endpoint[] {
  const { object, path, words, dto, get, create, update, remove, restore, history, timeline } = verbs;
  const item = `${path}/{id}`;
  const one = words[0];
  const right = `${object}.read`;
  return [
    ...(create ? [creating(verbs, create)] : []),
    {
      ...reads(item, get, { summary: `Read a ${one}`, right, answer: dto }),
      run: async ({ context, params }) =>
        answerRecord(found(await get(context, { id: params.id } as never), "record_not_found")),
    },
    ...(update ? [changing(verbs, update)] : []),
    ...(remove
      ? [
          writes("delete", item, remove, {
            summary: `Put a ${one} away`,
            right: `${object}.delete`,
            answer: ref,
          }),
        ]
      : []),
    ...(restore
      ? [
          writes("post", `${item}/restore`, restore, {
            summary: `Bring a ${one} back`,
            right: `${object}.restore`,
            answer: ref,
          }),
        ]
      : []),
    ...(history
      ? [
          reads(`${item}/history`, history, {
            summary: `Every value a ${one} had, with its source`,
            right,
            answer: anyAnswer,
          }),
        ]
      : []),
    ...(timeline
      ? [
          reads(`${item}/timeline`, timeline, {
            summary: `What happened around a ${one}`,
            right,
            answer: anyAnswer,
          }),
        ]
      : []),
  ];
}
