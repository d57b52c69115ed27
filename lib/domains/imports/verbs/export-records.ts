import type { z } from "zod";
import { writeAudit } from "#lib/platform/audit-writer.ts";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import type { Context } from "#lib/platform/context.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { env } from "#lib/platform/env.ts";
import { AppError } from "#lib/platform/errors.ts";
import { type Translate, translate } from "#lib/platform/messages/translate.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { FieldSpec, RecordDto } from "#lib/platform/records/contract.ts";
import { exportRecordsInput, type FileStream } from "../contract.ts";
import { choiceLabel, fieldLabel } from "../labels.ts";
import type { ImportObject } from "../objects/import-object.ts";
import { importObject } from "../objects/index.ts";
import { mayExport } from "../policy.ts";
import type { Cell } from "../table.ts";
import { streamFile } from "../writing/stream-file.ts";
import { toCell } from "../writing/to-cell.ts";

const most = 100_000;
const page = 200;
const idField: FieldSpec = { name: "id", type: "text" };

/** The wanted columns in their order; without a wish all fields, and the id, by which the file can come back. */
function columnsOf(
  object: ImportObject,
  custom: readonly FieldSpec[],
  names: string[] | undefined,
): FieldSpec[] {
  const fields = [
    ...object.records.spec.fields.filter(({ name }) => !name.includes(".")),
    ...custom,
    idField,
  ];
  if (!names) return fields;
  return names.map((name) => {
    const field = fields.find((each) => each.name === name);
    if (field) return field;
    throw new AppError("invalid", `no field ${name}`, {
      reason: "import_unknown_field",
      params: { field: name },
    });
  });
}

/** Says who takes how much out, before the first line goes. */
const openExport = command({
  name: "record.export",
  input: exportRecordsInput,
  access: (context, input) => mayExport(context, importObject(input.object).object),
  run: async (call) => {
    const { tx, context, input } = call;
    const object = importObject(input.object);
    const { custom = [] } = await askRecords(call, object.object);
    const fields = columnsOf(object, custom, input.columns);
    const counted = await object.list(context, { ...input.query, limit: 1, count: true });
    const count = counted.total ?? 0;
    if (count > most)
      throw new AppError("limit", `${count} records`, {
        reason: "export_too_many",
        params: { count, max: most },
      });
    const columns = fields.map(({ name }) => name);
    const details = { ...input.query, columns, count, format: input.format };
    writeAudit(tx, context, { action: `${object.object}.export`, decision: "allowed", details });
    const aggregate = { aggregateType: object.object, aggregateId: "" };
    const payload = { userId: context.principal.userId, count };
    return {
      result: { fields, count },
      changes: [],
      event: { type: "record.exported", ...aggregate, payload },
    };
  },
});

function shownValue(item: RecordDto, { name }: FieldSpec): unknown {
  if (!name.startsWith("custom.")) return item[name];
  return (item.custom as Record<string, unknown> | undefined)?.[name.slice("custom.".length)];
}

const headerOf = (t: Translate, object: string, field: FieldSpec) => ({
  header: field.name === "id" ? t("import.id") : fieldLabel(t, object, field),
  money: field.type === "money",
});

/** A list as a file, all of its pages, as the person sees it: what is masked stays masked. */
export async function exportRecords(
  context: Context,
  input: z.input<typeof exportRecordsInput>,
): Promise<FileStream & { count: number }> {
  const { fields, count } = await openExport(context, input);
  const { object: name, query, format } = exportRecordsInput.parse(input);
  const object = importObject(name);
  const t = translate(context.principal.locale);
  const labelOf = (field: FieldSpec, choice: string) => choiceLabel(t, name, field, choice);
  const options = { timeZone: env().TIME_ZONE, labelOf };
  async function* rows(): AsyncGenerator<Cell[]> {
    let cursor: string | null = null;
    do {
      const asked = { ...query, limit: page, ...(cursor !== null && { cursor }) };
      const { items, nextCursor } = await object.list(context, asked);
      for (const item of items) yield fields.map((field) => toCell(shownValue(item, field), field, options));
      cursor = nextCursor;
    } while (cursor !== null);
  }
  const title = t("import.exportFile", { object: t(`objects.${name}`), day: dayOf(now()) });
  const columns = fields.map((field) => headerOf(t, name, field));
  return { ...streamFile(title, format, columns, rows()), count };
}
