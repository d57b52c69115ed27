import type { TenantNamesPage } from "#lib/domains/records/index.ts";
import { type KnownName, NameIndex } from "#lib/language/index.ts";

type Row = TenantNamesPage["rows"][number];

/** Records of which a company has few: each look brings all of them. */
const few = new Set<Row["object"]>(["user", "competitor", "stage", "tag"]);
/** These nobody is kept from; of the others each person sees their own. */
const open = new Set<KnownName["kind"]>(["colleague", "competitor", "stage", "tag"]);
const slice = 1_000;

const keyOf = ({ kind, name }: KnownName): string => `${kind} ${name}`;
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
  readonly #records = new Map<string, KnownName[]>();
  readonly #holders = new Map<string, Set<string>>();
  readonly #few = new Set<string>();
  fiscalYearStart = 1;
  /** How far the records were read. */
  until: string | null = null;

  /** Takes in what has changed; long pages in slices, so that others are served in between. */
  async take({ rows, until, fiscalYearStart }: TenantNamesPage): Promise<void> {
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
    this.until = until;
  }

  /** The records that go by these names, as far as not everybody sees them. */
  holdersOf(names: readonly KnownName[]): string[] {
    const scoped = names.filter(({ kind }) => !open.has(kind));
    return [...new Set(scoped.flatMap((name) => [...(this.#holders.get(keyOf(name)) ?? [])]))];
  }

  /** Whether somebody who sees these records knows a name. */
  knows(name: KnownName, visible: ReadonlySet<string>): boolean {
    if (open.has(name.kind)) return true;
    for (const id of this.#holders.get(keyOf(name)) ?? []) if (visible.has(id)) return true;
    return false;
  }

  #put(id: string, names: KnownName[]): void {
    const before = this.#records.get(id) ?? [];
    const said = (list: readonly KnownName[]) => list.map(keyOf).join("\n");
    if (said(before) === said(names)) return;
    for (const name of before) this.#forget(id, name);
    for (const name of names) {
      this.index.add(name);
      this.#holders.set(keyOf(name), (this.#holders.get(keyOf(name)) ?? new Set()).add(id));
    }
    if (names.length > 0) this.#records.set(id, names);
    else this.#records.delete(id);
  }

  #forget(id: string, name: KnownName): void {
    this.index.remove(name);
    const holders = this.#holders.get(keyOf(name));
    holders?.delete(id);
    if (holders?.size === 0) this.#holders.delete(keyOf(name));
  }
}
