import type { Condition } from "../reading.ts";
import { meets, type Scene, type Stretch, spansOf } from "../scene.ts";

const QUOTED =
  /(?:打|贴|加|标|挂|带|有|含)(?:上|了|着|过|有)?(?:标签)?["'「](?<name>[^"'」]{1,12})["'」](?:这个)?(?:的?标签|标记)?/g;
/** 标了重点的, 打了VIP的 */
const MARKED =
  /(?:标|打|贴)(?:上了?|了|着|过|为|成)(?<name>[\p{Script=Han}A-Za-z0-9]{1,8}?)(?:标签?)?(?=的)/gu;
const NO_TAG = /^(?:电话|几|多少|折|分|勾|价|交道|招呼|水漂|名|题|记|签|两|三|一)/;
const LEFT_OUT = /(?:没有?|未|不|无)(?:被)?(?:打|贴|加|标|挂|带|有|含)?(?:上|了|着|过)?(?:标签)?["'「]?$/;
const TOGETHER = /又|且|同时|都|以及|还|并/;

type Tag = Stretch & { name: string };

function tagsIn({ text, spans }: Scene): Tag[] {
  const known = spansOf(spans, "tag").flatMap(({ start, end, value }) =>
    // 重点或战略 are two.
    value.name.split(/或者?|[和与、]/).map((name): Tag => ({ start, end, name })),
  );
  const quoted = [...text.matchAll(QUOTED)].map(
    ({ index, 0: said, groups }): Tag => ({
      start: index,
      end: index + said.length,
      name: groups?.name ?? "",
    }),
  );
  const marked = [...text.matchAll(MARKED)].flatMap(({ index, 0: said, groups }): Tag[] => {
    const name = groups?.name ?? "";
    return NO_TAG.test(name) ? [] : [{ start: index, end: index + said.length, name }];
  });
  const told = [...known, ...quoted.filter((each) => !known.some((tag) => meets(each, tag)))];
  return [...told, ...marked.filter((each) => !told.some((tag) => meets(each, tag)))].sort(
    (a, b) => a.start - b.start,
  );
}

/** Conditions by tags: 打了“双十一”标签的, 贴了“战略”又贴了“重点”的, 没打VIP标签的. */
export function tagConditions(scene: Scene): Condition[] {
  const { text } = scene;
  const tags = tagsIn(scene);
  const [first] = tags;
  const last = tags.at(-1);
  if (first === undefined || last === undefined) return [];
  const told = (tag: Tag) => text.slice(Math.max(0, tag.start - 8), tag.start);
  const without = tags.filter((tag) => LEFT_OUT.test(told(tag)));
  const held = tags.filter((tag) => !without.includes(tag));
  const together = held.length > 1 && TOGETHER.test(text.slice(first.start, last.start));
  const condition = (op: "has_any" | "has_all" | "has_none", some: Tag[]): Condition[] => {
    const [from] = some;
    const to = some.at(-1);
    if (from === undefined || to === undefined) return [];
    const filter = { field: "tags", op, value: some.map(({ name }) => name) };
    return [{ start: from.start, end: to.end, filter }];
  };
  return [...condition(together ? "has_all" : "has_any", held), ...condition("has_none", without)];
}
