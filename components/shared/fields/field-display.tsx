"use client";
import Link from "next/link";
import { MaskedValue } from "#components/shared/fields/masked-value.tsx";
import { useRecordSources } from "#components/shared/fields/record-sources.tsx";
import { type FieldText, useFieldText } from "#components/shared/fields/use-field-text.ts";
import { valueParts } from "#components/shared/fields/value-parts.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { FieldSpec } from "#lib/platform/records/contract.ts";

type FieldDisplayProps = {
  object: string;
  field: FieldSpec;
  value: unknown;
  /** In a table: one line, no links that would catch a press meant for the row. */
  compact?: boolean;
};

const linkClass = "underline-offset-2 hover:text-accent-text hover:underline";

/** How many a cell has room for; the others are counted. */
const inCell = 2;

function Badges({
  names,
  compact,
}: {
  names: { key: string; text: string; why: string | undefined }[];
  compact: boolean;
}) {
  if (!compact)
    return (
      <span className="inline-flex max-w-full flex-wrap items-center gap-1">
        {names.map((name) => (
          <Badge key={name.key} title={name.why}>
            {name.text}
          </Badge>
        ))}
      </span>
    );
  const rest = names.slice(inCell);
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-1 overflow-hidden">
      {names.slice(0, inCell).map((name) => (
        <Badge key={name.key} title={name.why} className="min-w-0">
          <span className="truncate">{name.text}</span>
        </Badge>
      ))}
      {rest.length > 0 ? (
        <span title={rest.map(({ text }) => text).join(" · ")} className="shrink-0 text-xs text-ink-3">
          +{rest.length}
        </span>
      ) : null}
    </span>
  );
}

function RecordLink({ object, id, name }: { object: string | undefined; id: string; name: string }) {
  const sources = useRecordSources();
  const href = object ? sources.href?.(object, id) : null;
  return href ? (
    <Link href={href} className={linkClass}>
      {name}
    </Link>
  ) : (
    name
  );
}

function Contact({ type, text }: { type: "phone" | "email"; text: string }) {
  return (
    <a href={`${type === "phone" ? "tel" : "mailto"}:${text}`} className={linkClass}>
      {text}
    </a>
  );
}

/** A value, shown as its type asks. */
export function FieldDisplay({ object, ...props }: FieldDisplayProps) {
  const fieldText = useFieldText(object);
  const { rights } = useViewer();
  return <FieldShown {...props} fieldText={fieldText} rights={rights} />;
}

type FieldShownProps = Omit<FieldDisplayProps, "object"> & {
  fieldText: FieldText;
  rights: readonly string[];
};

/** The same for many cells at once: what they share is found once, by the table. */
export function FieldShown({ field, value, compact = false, fieldText, rights }: FieldShownProps) {
  const text = fieldText(field, value);
  const masked = field.maskedWithout !== undefined && !rights.includes(field.maskedWithout);
  if (masked && value) return <MaskedValue text={typeof value === "string" ? value : null} />;
  if (text === null) return <span className="text-ink-3">—</span>;
  const parts = valueParts(value);
  const [first] = parts;
  if (field.type === "tags" || field.type === "choices") {
    const named = parts.map((part) => ({
      key: part.id,
      text: fieldText(field, [part]) ?? part.name,
      why: part.hint,
    }));
    return <Badges names={named} compact={compact} />;
  }
  if (field.type === "choice") return <Badge>{text}</Badge>;
  if (field.type === "user" && first)
    return (
      <span className="inline-flex min-w-0 items-center gap-1.5">
        <Avatar name={first.name} className="size-5 text-[11px]" />
        <span className="truncate">{text}</span>
      </span>
    );
  if (compact) return <span className="truncate">{text}</span>;
  if (field.type === "record" && first) return <RecordLink object={field.object} {...first} />;
  if (field.type === "phone" || field.type === "email") return <Contact type={field.type} text={text} />;
  return <span className="break-words whitespace-pre-wrap">{text}</span>;
}
