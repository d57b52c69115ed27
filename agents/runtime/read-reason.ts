import type { Clause, Understanding } from "#lib/language/index.ts";

const first = ({ clauses: [clause] }: Understanding): Clause | undefined => clause;

/**
 * 主要是承诺了三个月陪跑, after the question what worked: why something was so is told of what was asked about, whatever its
 * words remind of; and a company that nobody knows is none of those it is about. `whole` is both sentences read together.
 */
export async function readReason(
  asked: string,
  whole: Understanding,
  read: (text: string) => Promise<Understanding>,
): Promise<Understanding> {
  const before = await read(asked);
  const [wanted, own] = [first(before), first(whole)];
  if (!wanted || wanted.intent === own?.intent) return whole;
  const { text } = whole;
  const entities = whole.entities.filter(
    ({ type, start, value }) =>
      type !== "company" || start < asked.length || ("known" in value && value.known === true),
  );
  const others = whole.intents.filter(({ name }) => name !== wanted.intent);
  return {
    ...whole,
    entities,
    intents: [...before.intents.slice(0, 1), ...others],
    clauses: [{ ...wanted, start: 0, end: text.length, text }],
  };
}
