import type { FieldSet } from "#components/shared/record/save-result.ts";

const prefix = "custom.";

/** Field values as verbs take them: those of custom fields together under `custom`. */
export function nestCustom(set: FieldSet): FieldSet {
  const entries = Object.entries(set);
  const custom = entries.filter(([name]) => name.startsWith(prefix));
  const plain = entries.filter(([name]) => !name.startsWith(prefix));
  if (custom.length === 0) return set;
  const own = Object.fromEntries(custom.map(([name, value]) => [name.slice(prefix.length), value]));
  return { ...Object.fromEntries(plain), custom: own };
}
