import { BELONGS } from "../object-fields.ts";
import { HAPPENINGS } from "../periods/happenings.ts";
import { type Condition, RECORD_NAMES, type RecordName } from "../reading.ts";
import { clauseAround, partOf, type Scene, type Stretch, spansOf } from "../scene.ts";
import { type ReadTraits, relatedBy } from "./related.ts";

const BEHIND = /^(?:们)?(?:的|里|中|所?对应|名下|身上|那边|上|$|[,.?]|\p{Script=Han})/u;
const HEADS = /(?:有|没|无|缺|带|只|拜访|跟进|联系|见|打来|主动)[^,.;]{0,4}$/;
/** Said of whose the records are, not of the customer. */
const OF_THE_RECORD: ReadonlySet<string> = new Set(["owner", "team", "createdBy", "outcome"]);

function isTrait({ filter, period }: Condition, kind: RecordName, words: string): boolean {
  if ("field" in filter && kind === "customer" && OF_THE_RECORD.has(filter.field)) return false;
  // 上个月制造业客户的签单额: the month is that of the deals.
  return period === undefined || HAPPENINGS[kind]?.some(({ cue }) => cue.test(words)) === true;
}

/** What is said of the record that the wanted ones belong to: 制造业客户的商机, A级客户的联系人. */
export function belongingConditions(scene: Scene, head: Stretch | undefined, read: ReadTraits): Condition[] {
  const { text, spans, object } = scene;
  return spansOf(spans, "object").flatMap((mention): Condition[] => {
    const kind = RECORD_NAMES.find((name) => name === mention.value.object);
    const related = kind && BELONGS[object]?.[kind];
    if (kind === undefined || related === undefined || kind === object) return [];
    if (head && mention.start >= head.start) return [];
    const clause = clauseAround(text, mention.start, mention.end);
    const before = text.slice(clause.start, mention.start);
    if (HEADS.test(before) || !BEHIND.test(text.slice(mention.end, mention.end + 2))) return [];
    const words = text.slice(clause.start, mention.end);
    const traits = read(partOf(scene, { start: clause.start, end: mention.end }, kind)).filter((each) =>
      isTrait(each, kind, words),
    );
    const [first] = traits;
    if (first === undefined) return [];
    const start = Math.min(...traits.map((each) => each.start));
    return [relatedBy(related, traits, { start, end: mention.end })];
  });
}
