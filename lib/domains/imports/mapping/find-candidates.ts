import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";
import { type Match, matchHeader, type Vocabulary } from "./match-header.ts";
import type { ValueKind } from "./value-kind.ts";

/** Headers under which the field of a kind is known in every object that has one. */
const HOME: Partial<Record<ValueKind, readonly string[]>> = {
  person: ["姓名", "联系人"],
  company: ["公司名称", "客户名称"],
};
/** Head counts as figures, and as bands. */
const COUNTS = ["employees"];
const BANDS = ["companySize", "size"];
const TYPE: Partial<Record<ValueKind, FieldSpec["type"]>> = { mobile: "phone", email: "email" };
const ONE_OF_US = /(?<!联系|聯絡|聯繫|收货|收件)[人员員者]$|\bby$/i;
/** A number to call may stand here too, and is meant. */
const ALSO_NUMBERS = /wechat|qq|fax/i;

/** Where a column may go: by its header, corrected by what its values are. */
export function findCandidates(
  header: string,
  matches: Match[],
  kind: ValueKind | undefined,
  { spec, vocabulary }: { spec: ObjectSpec; vocabulary: Vocabulary },
): Match[] {
  const type = kind && TYPE[kind];
  if (type) {
    const fitting = matches.filter(({ field }) => field.type === type || ALSO_NUMBERS.test(field.name));
    return fitting.length > 0 ? fitting : byType(spec, type);
  }
  const [first] = matches;
  if (kind === "range" && first && COUNTS.includes(first.field.name)) {
    const band = spec.fields.find(({ name }) => BANDS.includes(name));
    return band ? [{ ...first, field: band, reason: "values" }] : matches;
  }
  // Mails, names or days under a header that promises a number to call.
  const possible = kind === undefined ? matches : matches.filter(({ field }) => !contradicts(field, kind));
  const home = kind && HOME[kind];
  if (!home) return possible;
  const homes = home
    .flatMap((header) => matchHeader(header, vocabulary))
    .filter((match) => match.part === undefined);
  const [best] = possible;
  // 竞争对手 over short names of firms means no person, 发布人 none of the other side.
  if (!best && (vocabulary.lacks(header) || (kind === "person" && ONE_OF_US.test(header.trim())))) return [];
  if (!best) return homes.map((match) => ({ ...match, confidence: 0.6, reason: "values" as const }));
  // 客户 over names of people means the person, 名称 over firms the firm.
  const other = HOME[kind === "person" ? "company" : "person"] ?? [];
  const swapped = other.some((header) => matchHeader(header, vocabulary)[0]?.field === best.field);
  if (!swapped || homes.some(({ field }) => field === best.field)) return possible;
  // Short names of firms may look like people, so someone has to look.
  const doubted = possible.map((match) => ({
    ...match,
    confidence: Number((match.confidence * 0.75).toFixed(3)),
  }));
  return [...homes.map((match) => ({ ...match, confidence: 0.78, reason: "values" as const })), ...doubted];
}

const byType = (spec: ObjectSpec, type: FieldSpec["type"]): Match[] =>
  spec.fields
    .filter((field) => field.type === type && !field.readOnly)
    .map((field, index) => ({
      field,
      confidence: Number((0.85 - index * 0.01).toFixed(2)),
      reason: "values" as const,
      doubtful: false,
    }));

function contradicts(field: FieldSpec, kind: ValueKind): boolean {
  if (field.type === "phone" || field.type === "email") return kind !== "ordinal";
  if (field.type === "date" || field.type === "datetime") return kind === "company" || kind === "person";
  if (field.type === "money" || field.type === "percent") return kind !== "ordinal";
  return false;
}
