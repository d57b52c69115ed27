import type { Entity } from "../model/entity.ts";

const BECOMES = /(?:改|换|调|设|填|写|变|升|降|提|定)(?:成|为|到|至|作|上)([^,;。!?]{1,20})$/;
const PARTICLES = /(?:吧|了|啊|哈|哦|就行|就好|即可)$/;

/** Returns what a field or a setting is to become: the figure that is said last, else the words behind 改成. */
export function readNewValue(text: string, entities: readonly Entity[]): number | string | undefined {
  const figures = entities.flatMap((entity) => figureOf(entity) ?? []);
  return figures.at(-1) ?? BECOMES.exec(text)?.[1]?.replace(PARTICLES, "").trim();
}

function figureOf({ type, value }: Entity): number | undefined {
  switch (type) {
    case "percent":
      return value.percent;
    case "quantity":
    case "number":
      return value.value;
    case "duration":
    case "money":
      return value.amount;
    default:
      return undefined;
  }
}
