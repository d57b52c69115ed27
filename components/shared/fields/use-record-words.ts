"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { FieldSpec } from "#lib/platform/records/contract.ts";

type Named = Pick<FieldSpec, "name" | "label">;
/** What objects, fields, choices and related lists are called. A custom field brings its own label. */
export type RecordWords = {
  object: (name: string) => string;
  field: (object: string, field: Named) => string;
  choice: (object: string, field: Named, value: string) => string;
  relation: (object: string, relation: { name: string; object: string }) => string;
};

/**
 * Words from `objects.<object>`, `fields.<object>.<field>`, `choices.<object>.<field>.<value>` and
 * `relations.<object>.<relation>` (else the name of the object it lists).
 */
export function useRecordWords(): RecordWords {
  const t = useTranslations();
  return useMemo(() => {
    const say = (key: string, otherwise: string) => (t.has(key) ? t(key) : otherwise);
    const object = (name: string) => say(`objects.${name}`, name);
    return {
      object,
      field: (of, field) => field.label ?? say(`fields.${of}.${field.name}`, field.name),
      choice: (of, field, value) =>
        field.label ? value : say(`choices.${of}.${field.name}.${value}`, value),
      relation: (of, relation) => say(`relations.${of}.${relation.name}`, object(relation.object)),
    };
  }, [t]);
}
