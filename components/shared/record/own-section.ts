import type { FormSection } from "#components/shared/record/form-section.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

/** The fields that the company added to an object, as the last section of its page; none when it added none. */
export function ownSection(spec: ObjectSpec, title: string): FormSection[] {
  const own = spec.fields.filter(({ name }) => name.startsWith("custom.")).map(({ name }) => name);
  return own.length > 0 ? [{ key: "own", fields: own, title }] : [];
}
