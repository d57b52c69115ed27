import type { Clock } from "../dates/read-clock.ts";
import type { Span } from "../model/span.ts";
import { chooseObject } from "./choose-object.ts";
import { withFields } from "./field-words.ts";
import { readAlone } from "./read-alone.ts";
import type { QueryReading, RecordName } from "./reading.ts";
import { goesOn } from "./refining/goes-on.ts";
import { refineQuery } from "./refining/refine-query.ts";
import { asksOfSame, withSameOwner } from "./refining/with-same-owner.ts";
import type { Scene } from "./scene.ts";

/** A question is short; of what is longer only the beginning is read. */
const LONGEST = 400;

/**
 * `former`: the query that an incomplete sentence goes on from: 那成都的呢, 比上季度呢. `supposed`: the kind of record that is
 * asked for where the words name none.
 */
type About = { former?: QueryReading | undefined; supposed?: RecordName | undefined };

/**
 * Returns the records or figures that a sentence asks for, or undefined when it names no kind of record and no act that
 * implies one. `text` is normalised, spans lie on it.
 */
export function readQuery(
  text: string,
  spans: readonly Span[],
  clock: Clock,
  { former, supposed }: About = {},
): QueryReading | undefined {
  const said = text.slice(0, LONGEST);
  const near = spans.filter(({ end }) => end <= LONGEST);
  const head = chooseObject(said, near, clock);
  const further = former !== undefined && goesOn({ text: said, spans: near, head, clock }, former);
  const object: RecordName | undefined = further ? former.object : (head?.object ?? supposed);
  if (object === undefined) return undefined;
  const scene: Scene = { text: said, spans: withFields(said, near, object), object, clock };
  // What hangs on the records of the former question is no head of its own.
  const { conditions, reading } = readAlone(scene, head?.object === object ? head : undefined);
  if (further) return refineQuery(former, reading, { scene, conditions });
  return former && asksOfSame(said) ? withSameOwner(reading, former) : reading;
}
