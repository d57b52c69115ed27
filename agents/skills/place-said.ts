import type { Entity, Understanding } from "#lib/language/index.ts";

type Place = Extract<Entity, { type: "count_order" }>["value"];

/** 第一个, 最后那个: the place in a list that the words name; undefined where they name none or several. */
export function placeSaid({ entities }: Understanding): Place | undefined {
  const places = entities.flatMap((entity) =>
    entity.type === "count_order" && !entity.value.many ? [entity.value] : [],
  );
  return places.length === 1 ? places[0] : undefined;
}
