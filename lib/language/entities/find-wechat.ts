const LABEL =
  /(?:微信号?|薇信|v信|weixin|we ?chat(?: id)?|(?<![a-z])(?:vx|wx))(?<same>(?:就是|和|跟|与)?(?:手机|电话)?(?:同号|同步|一样))?(?:号|也?是|为|:|=| ){0,3}(?<id>[a-z][\w-]{4,19}|1[3-9]\d{9})?/gi;

export type Wechat = { start: number; end: number; id?: string };

/** Returns the WeChat id that the text names; `id` is absent for 微信同号 (same as the phone). */
export function findWechat(text: string): Wechat | undefined {
  for (const match of text.matchAll(LABEL)) {
    const start = match.index;
    const end = start + match[0].length;
    const id = match.groups?.id;
    if (id !== undefined) return { start, end, id };
    if (match.groups?.same !== undefined) return { start, end };
  }
  return undefined;
}
