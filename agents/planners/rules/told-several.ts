import type { Entity } from "#lib/language/index.ts";

const told = "(?:请|麻烦|帮我|再|顺便)*(?:给|让|叫|请|通知|安排|要求)";
const between = "(?:、|，|,|和|跟|与|还有|以及|\\s)";
const behind =
  "(?=派|安排|布置|建|加|分|各|都|一起|分别|今|明|后|周|下|这|本|月|每|把|去|来|在|给|做|写|交|准备|整理|跟进|联系|[，,])";

/** 让周远、林珊明天交周报: the order for each who is told; empty where it is one. */
export function toldSeveral(text: string, entities: readonly Entity[]): string[] {
  const names = entities.flatMap((each) =>
    each.type === "person" || each.type === "owner" ? [each.text] : [],
  );
  const safe = names.filter((name) => /^[\p{L}\p{N}]+$/u.test(name));
  if (safe.length < 2) return [];
  const one = `(?:${safe.join("|")})`;
  const found = new RegExp(
    `^(?<order>${told})(?<who>${one}(?:${between}${one})+)(?:都|各自?|分别|一起)?${behind}`,
    "u",
  ).exec(text);
  const { order = "", who } = found?.groups ?? {};
  if (!who) return [];
  const rest = text.slice(found?.[0].length ?? 0);
  return safe.filter((name) => who.includes(name)).map((name) => `${order}${name}${rest}`);
}
