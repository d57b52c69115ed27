import { customType, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";
import { importJobs } from "./import-jobs.ts";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** The file of an import as it was handed in. */
export const importFiles = pgTable(
  "import_files",
  {
    jobId: text("job_id")
      .primaryKey()
      .references(() => importJobs.id),
    tenantId: tenantId(),
    content: bytes("content").notNull(),
    length: integer("length").notNull(),
    sha256: text("sha256").notNull(),
    createdAt: createdAt(),
  },
  () => [tenantPolicy()],
);
