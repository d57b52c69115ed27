/** Years and words that every deal has say nothing about which one is meant. */
const plain = /\d{2,4}年?|项目|合同|商机|单子|的|有限公司|公司/gu;
const shortest = 2;

/** What tells a deal from others of its company: 骁淳光电WMS项目 is WMS, 珩砚财务云2027年续约 is 财务云 and 续约. */
function marksOf(name: string, shared: string): string[] {
  const own = name.startsWith(shared) ? name.slice(shared.length) : name;
  const parts = own.replace(plain, " ").match(/[a-z0-9]+|\p{Script=Han}+/giu) ?? [];
  return parts
    .flatMap((part) =>
      /续约|续费|增购|扩容|二期|三期|升级/u.test(part)
        ? part.split(/(续约|续费|增购|扩容|二期|三期|升级)/u)
        : [part],
    )
    .filter((part) => part.length >= shortest);
}

/** What all the names begin with: their company. */
function beginning(names: readonly string[]): string {
  const [first = "", ...others] = names;
  let length = first.length;
  for (const name of others) while (!name.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}

/** The one deal whose own words a sentence says; undefined where none or several are as near. */
export function dealByWords<D extends { label: string }>(deals: readonly D[], said: string): D | undefined {
  const words = said.toLowerCase();
  const shared = beginning(deals.map(({ label }) => label));
  const counted = deals.map((deal) => ({
    deal,
    count: marksOf(deal.label, shared).filter((mark) => words.includes(mark.toLowerCase())).length,
  }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  const best = counted.filter(({ count }) => count === most);
  if (most > 0 && best.length === 1) return best[0]?.deal;
  return most === 0 ? nearest(deals, words) : undefined;
}

const pairsOf = (text: string): string[] =>
  text
    .replace(plain, " ")
    .split(/[\s\d]+/u)
    .flatMap((part) => [...part].slice(1).map((letter, at) => `${[...part][at] ?? ""}${letter}`));

/** The deal that shares most with the words of what no other deal is called: 财务云 of 屹岑医疗科技财务云项目. */
function nearest<D extends { label: string }>(deals: readonly D[], words: string): D | undefined {
  const own = deals.map((deal) => {
    const others = deals.filter((each) => each !== deal).flatMap(({ label }) => pairsOf(label.toLowerCase()));
    const pairs = new Set(pairsOf(deal.label.toLowerCase()).filter((pair) => !others.includes(pair)));
    return { deal, count: [...pairs].filter((pair) => words.includes(pair)).length };
  });
  const [first, second] = own.toSorted((a, b) => b.count - a.count);
  return first && first.count > 0 && first.count > (second?.count ?? 0) ? first.deal : undefined;
}
