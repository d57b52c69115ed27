import type { NamesAfter, NamesPage } from "#lib/domains/records/index.ts";
import { type KnownName, NameIndex } from "#lib/language/index.ts";

type Row = NamesPage["rows"][number];

/** Records of which a company has few: each look brings all of them. */
const few = new Set<Row["object"]>(["user", "competitor", "stage", "tag"]);
/** These nobody is kept from; of the others each person sees their own. */
const open = new Set<KnownName["kind"]>(["colleague", "competitor", "stage", "tag"]);
const slice = 1_000;

/** Neither can be in a name: the database takes no NUL. */
const [within, between] = ["\u0000", "\u0000\u0000"];
const keyOf = ({ kind, name }: KnownName): string => `${kind}${within}${name}`;
const keysIn = (said: string): string[] => (said === "" ? [] : said.split(between));
function nameOf(key: string): KnownName {
  const [kind = "", name = ""] = key.split(within);
  return { kind: kind as KnownName["kind"], name };
}
const idsOf = (holders: string | Set<string> | undefined): Iterable<string> =>
  typeof holders === "string" ? [holders] : (holders ?? []);

const pause = () => new Promise<void>((resolve) => void setImmediate(resolve));

function namesIn({ object, name, other, gone }: Row): KnownName[] {
  if (gone) return [];
  const named = (kind: KnownName["kind"], said: string | null): KnownName[] =>
    said ? [{ kind, name: said }] : [];
  if (object === "lead") return [...named("customer", name), ...named("contact", other)];
  if (object === "customer") return [...named("customer", name), ...named("customer", other)];
  return named(object === "user" ? "colleague" : object, name);
}

/** The names of one company's records, indexed for reading sentences and kept up with the records. */
export class TenantNames {
  readonly index = new NameIndex();
  /** The names of each record as keys, and the one record or the several that go by each: both are as small as they can be. */
  readonly #records = new Map<string, string>();
  readonly #holders = new Map<string, string | Set<string>>();
  readonly #few = new Set<string>();
  fiscalYearStart = 1;
  /** How far the records were read, by kind. */
  after: NamesAfter = {};

  /** Takes in what has changed; long pages in slices, so that others are served in between. */
  async take({ rows, after, fiscalYearStart }: NamesPage): Promise<void> {
    this.fiscalYearStart = fiscalYearStart;
    const left = new Set(this.#few);
    for (const [at, row] of rows.entries()) {
      if (at > 0 && at % slice === 0) await pause();
      this.#put(row.id, namesIn(row));
      if (!few.has(row.object)) continue;
      left.delete(row.id);
      this.#few.add(row.id);
    }
    for (const id of left) {
      this.#put(id, []);
      this.#few.delete(id);
    }
    this.after = after;
  }

  /** The records that go by these names, as far as not everybody sees them. */
  holdersOf(names: readonly KnownName[]): string[] {
    const scoped = names.filter(({ kind }) => !open.has(kind));
    return [...new Set(scoped.flatMap((name) => [...idsOf(this.#holders.get(keyOf(name)))]))];
  }

  /** Whether somebody who sees these records knows a name. */
  knows(name: KnownName, visible: ReadonlySet<string>): boolean {
    if (open.has(name.kind)) return true;
    for (const id of idsOf(this.#holders.get(keyOf(name)))) if (visible.has(id)) return true;
    return false;
  }

  #put(id: string, names: readonly KnownName[]): void {
    const before = this.#records.get(id) ?? "";
    const said = names.map(keyOf).join(between);
    if (before === said) return;
    for (const key of keysIn(before)) this.#forget(id, key);
    for (const name of names) {
      this.index.add(name);
      this.#hold(id, keyOf(name));
    }
    if (said === "") this.#records.delete(id);
    else this.#records.set(id, said);
  }

  #hold(id: string, key: string): void {
    const holders = this.#holders.get(key);
    if (holders === undefined || holders === id) this.#holders.set(key, id);
    else if (typeof holders === "string") this.#holders.set(key, new Set([holders, id]));
    else holders.add(id);
  }

  #forget(id: string, key: string): void {
    this.index.remove(nameOf(key));
    const holders = this.#holders.get(key);
    if (typeof holders === "string") this.#holders.delete(key);
    else if (holders?.delete(id) && holders.size === 0) this.#holders.delete(key);
  }
}
