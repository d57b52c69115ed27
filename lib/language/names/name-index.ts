import { foldName } from "../matching/fold-name.ts";
import { nearSound } from "../matching/near-sound.ts";
import { syllableOf } from "../matching/syllable-of.ts";
import type { KnownName, NameKind } from "../model/known-name.ts";
import { HashTable } from "./hash-table.ts";
import { hashOf } from "./rolling-hash.ts";
import { shortForms } from "./short-forms.ts";

const LONGEST = 100;
/** Names up to this length are found when one character is wrong. */
const LONGEST_TYPO = 12;
const SHORTEST_TYPO = 4;
const HAN = /^[\u3400-\u9fff]+$/;

/** One way of writing a name. A `brand` counts only where nothing else can be meant. */
export type NameForm = KnownName & { form: string; brand: boolean; uses: number };

/**
 * The names that a company's records have, for finding them in sentences: as they are written, by sound, and with
 * one wrong character. Adding or removing one takes microseconds, so the index follows the records.
 */
export class NameIndex {
  readonly #forms: NameForm[] = [];
  readonly #exact = new HashTable();
  readonly #sounds = new HashTable();
  readonly #typos = new HashTable();
  readonly #letters = new HashTable();
  /** Which lengths forms have that begin with two characters: bit n for length n + 2. */
  readonly #lengths = new Map<number, number>();
  #size = 0;

  /** How many names there are; the same name of several records counts once for each. */
  get size(): number {
    return this.#size;
  }

  add({ kind, name }: KnownName): void {
    this.#size += 1;
    for (const { form, brand } of formsOf(kind, name)) this.#addForm(kind, name, form, brand);
  }

  /** Takes back one `add` of the same name. */
  remove({ kind, name }: KnownName): void {
    this.#size -= 1;
    for (const { form } of formsOf(kind, name)) {
      const id = this.#idOf(form, (each) => each.kind === kind && each.name === name);
      const entry = id === undefined ? undefined : this.#forms[id];
      if (id === undefined || entry === undefined) continue;
      entry.uses -= 1;
      if (entry.uses === 0) this.#drop(id, form);
    }
  }

  /** The form that is written exactly so, a customer's before a contact's before the rest; `hash` is that of its lower-case units. */
  at(hash: number, text: string, fits: (form: NameForm) => boolean): NameForm | undefined {
    let best: NameForm | undefined;
    this.#exact.find(hash, (each) => {
      const form = this.#forms[each];
      if (form?.form === text && fits(form) && (best === undefined || rankOf(form) < rankOf(best)))
        best = form;
      return false;
    });
    return best;
  }

  /** The form whose pinyin is typed so, without blanks and tones. */
  saidAs(letters: string, fits: (form: NameForm) => boolean): NameForm | undefined {
    return this.#form(
      this.#letters,
      hashOf(unitsOf(letters)),
      (form) => lettersOf(form.form) === letters && fits(form),
    );
  }

  /** The form that sounds so; `hash` is that of the near sounds. */
  soundsLike(hash: number, fits: (form: NameForm) => boolean): NameForm | undefined {
    return this.#form(this.#sounds, hash, fits);
  }

  /** A form that is one of these with a character left out. */
  without(hash: number, fits: (form: NameForm) => boolean): NameForm | undefined {
    return this.#form(this.#typos, hash, fits);
  }

  /** Bits of the lengths that forms with these first two units can have, from 2 on. */
  lengthsAt(first: number, second: number): number {
    return this.#lengths.get(first * 0x10000 + second) ?? 0;
  }

  #form(table: HashTable, hash: number, fits: (form: NameForm) => boolean): NameForm | undefined {
    const id = table.find(hash, (each) => {
      const form = this.#forms[each];
      return form !== undefined && fits(form);
    });
    return id === undefined ? undefined : this.#forms[id];
  }

  #idOf(form: string, fits: (form: NameForm) => boolean): number | undefined {
    return this.#exact.find(hashOf(unitsOf(form)), (each) => {
      const entry = this.#forms[each];
      return entry !== undefined && entry.form === form && fits(entry);
    });
  }

  #addForm(kind: NameKind, name: string, form: string, brand: boolean): void {
    const known = this.#idOf(form, (each) => each.kind === kind && each.name === name);
    const entry = known === undefined ? undefined : this.#forms[known];
    if (entry !== undefined) {
      entry.uses += 1;
      return;
    }
    const id = this.#forms.length;
    this.#forms.push({ kind, name, form, brand, uses: 1 });
    const units = unitsOf(form);
    this.#exact.put(hashOf(units), id);
    const key = (units[0] ?? 0) * 0x10000 + (units[1] ?? 0);
    this.#lengths.set(key, (this.#lengths.get(key) ?? 0) | (1 << Math.min(form.length - 2, 30)));
    for (const [table, hash] of this.#keysOf(form, brand)) table.put(hash, id);
  }

  #drop(id: number, form: string): void {
    const entry = this.#forms[id];
    this.#exact.remove(hashOf(unitsOf(form)), id);
    for (const [table, hash] of this.#keysOf(form, entry?.brand === true)) table.remove(hash, id);
    delete this.#forms[id];
  }

  #keysOf(form: string, brand: boolean): [HashTable, number][] {
    if (!HAN.test(form)) return [];
    const keys: [HashTable, number][] = [
      [this.#sounds, hashOf(soundUnits(form))],
      [this.#letters, hashOf(unitsOf(lettersOf(form)))],
    ];
    if (brand || form.length < SHORTEST_TYPO || form.length > LONGEST_TYPO) return keys;
    const units = unitsOf(form);
    for (let at = 0; at < units.length; at += 1)
      keys.push([this.#typos, hashOf(units.filter((_, index) => index !== at))]);
    return keys;
  }
}

const RANKS: readonly NameKind[] = [
  "customer",
  "contact",
  "colleague",
  "product",
  "competitor",
  "opportunity",
  "stage",
  "tag",
];
const rankOf = ({ kind, brand }: NameForm): number => RANKS.indexOf(kind) + (brand ? RANKS.length : 0);
const lettersOf = (form: string): string => [...form].map(syllableOf).join("");
const sounds = new Map<string, number>();

/** The near sound of each character as a number; characters that sound alike share it. */
export function soundUnits(text: string): number[] {
  return [...text].map((character) => {
    const said = nearSound(syllableOf(character));
    let id = sounds.get(said);
    if (id === undefined) {
      id = sounds.size + 1;
      sounds.set(said, id);
    }
    return id;
  });
}

function unitsOf(text: string): number[] {
  const units: number[] = [];
  for (let at = 0; at < text.length; at += 1) units.push(text.charCodeAt(at));
  return units;
}

function formsOf(kind: NameKind, name: string): { form: string; brand: boolean }[] {
  if (kind !== "customer" && kind !== "competitor") {
    const form = foldName(name, LONGEST).trim();
    return form.length < 2 ? [] : [{ form, brand: false }];
  }
  const { full, short, brand } = shortForms(name);
  const plain = [...new Set([full, ...short])].filter((form) => form.length >= 2);
  const forms = plain.map((form) => ({ form, brand: false }));
  return brand === undefined || plain.includes(brand) ? forms : [...forms, { form: brand, brand: true }];
}
