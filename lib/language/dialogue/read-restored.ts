import type { Correction } from "../model/correction.ts";
import type { LastSentence } from "../model/dialogue.ts";
import type { Entity, EntityType } from "../model/entity.ts";
import { catalogueName } from "./catalogue-name.ts";
import { readTakenParts } from "./read-taken-parts.ts";

type Given = { text: string; entities: readonly Entity[]; last: LastSentence | undefined };

const RESTORES =
  /改回(?:去|来|原来?)|变回|恢复|还原|退回(?!到|至|给)|撤回|撤销|不算|还是原来|还是之前|照旧|按原来|回到原来|回原样|不改了|\b(?:restore|revert)\b/i;
/** Back as it was, without a word on what. */
const PUTS_BACK =
  /^(?:还是|再|那)?(?:给我|帮我)?(?:改|变|调|换|退|恢复)(?:回)?(?:去|来|原来的?|原样|成原来的?|到之前)(?:吧|了)?$|^(?:还是)?(?:用|按|照)?原来(?:的|那个)(?:吧|好|对)?$/;

const VALUE_FIELDS: Partial<Record<EntityType, string>> = {
  stage: "stage",
  tag: "tags",
  phone: "phone",
  email: "email",
  money: "amount",
  date: "date",
};

/** What the sentence before changed: the field that it names, else the one that its value tells. */
function changedField({ entities, intent }: LastSentence): string | undefined {
  const field = entities.find((entity) => entity.type === "field");
  if (field?.type === "field") return catalogueName(field.value, intent);
  return entities.map(({ type }) => VALUE_FIELDS[type]).find((name) => name !== undefined);
}

const LIST = /^(?:和|与|、|跟|还有|以及)$/;
/** Words for what a plan or an act holds, which is no field of a record. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/日期|时间|日子/, "date"],
  [/价格|钱/, "amount"],
  [/名字|名称/, "name"],
];

/** Returns what is put back as it was: the field named right before, those listed with it, else what was changed last. */
export function readRestored(given: Given): Correction[] {
  const parts = readTakenParts(given);
  return parts.length > 0 ? parts : readPutBack(given);
}

function readPutBack({ text, entities, last }: Given): Correction[] {
  const cue = RESTORES.exec(text);
  const changed = last && PUTS_BACK.test(text) ? changedField(last) : undefined;
  if (cue === null) return changed === undefined ? [] : [{ kind: "restore", field: changed }];
  if (last?.intent === "opportunity.stage") return [{ kind: "restore", field: "stage" }];
  const fields = entities.flatMap((each) =>
    each.type === "field"
      ? [{ ...each, at: text.indexOf(each.text), name: catalogueName(each.value, last?.intent) }]
      : [],
  );
  const nearest = fields.findLast(({ at }) => at < cue.index) ?? fields[0];
  if (nearest === undefined) {
    const plain = PLAIN.find(([word]) => word.test(text.slice(0, cue.index)))?.[1];
    const field = plain ?? changed;
    return field === undefined ? [] : [{ kind: "restore", field }];
  }
  const listed = fields.filter(
    (each) => each !== nearest && LIST.test(text.slice(each.at + each.text.length, nearest.at)),
  );
  return [...listed, nearest].map(({ name }) => ({ kind: "restore", field: name }));
}
