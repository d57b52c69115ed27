CREATE TABLE "knowledge_aliases" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"name" text NOT NULL,
	"words" text[] DEFAULT '{}'::text[] NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "knowledge_aliases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "knowledge_checks" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"document_id" text NOT NULL,
	"version_id" text NOT NULL,
	"questions" integer NOT NULL,
	"first_before" real NOT NULL,
	"first_after" real NOT NULL,
	"five_before" real NOT NULL,
	"five_after" real NOT NULL,
	"lost" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"passed" boolean NOT NULL,
	"override" text,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "knowledge_checks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "knowledge_citations" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"document_id" text NOT NULL,
	"version_id" text NOT NULL,
	"chunk_id" text NOT NULL,
	"hash" text NOT NULL,
	"run_id" text,
	"question" text,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "knowledge_citations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "knowledge_feedback" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"document_id" text NOT NULL,
	"version_id" text NOT NULL,
	"chunk_id" text,
	"kind" text NOT NULL,
	"question" text,
	"comment" text,
	"status" text DEFAULT 'open' NOT NULL,
	"task_id" text,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_by" text,
	"resolved_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "knowledge_feedback" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "knowledge_gaps" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"key" text NOT NULL,
	"question" text NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"document_id" text,
	"last_asked_by" text NOT NULL,
	"last_asked_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "knowledge_gaps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "knowledge_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"document_id" text NOT NULL,
	"question" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "knowledge_questions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "knowledge_citations" ADD CONSTRAINT "knowledge_citations_document_id_knowledge_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."knowledge_documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_feedback" ADD CONSTRAINT "knowledge_feedback_document_id_knowledge_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."knowledge_documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_questions" ADD CONSTRAINT "knowledge_questions_document_id_knowledge_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."knowledge_documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "knowledge_aliases_name" ON "knowledge_aliases" USING btree ("tenant_id","name");--> statement-breakpoint
CREATE INDEX "knowledge_checks_of" ON "knowledge_checks" USING btree ("tenant_id","document_id","created_at");--> statement-breakpoint
CREATE INDEX "knowledge_citations_of" ON "knowledge_citations" USING btree ("tenant_id","document_id","created_at");--> statement-breakpoint
CREATE INDEX "knowledge_feedback_of" ON "knowledge_feedback" USING btree ("tenant_id","document_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "knowledge_gaps_key" ON "knowledge_gaps" USING btree ("tenant_id","key");--> statement-breakpoint
CREATE INDEX "knowledge_gaps_often" ON "knowledge_gaps" USING btree ("tenant_id","status","times" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "knowledge_questions_of" ON "knowledge_questions" USING btree ("tenant_id","document_id");--> statement-breakpoint
ALTER TABLE "knowledge_chunks" ADD CONSTRAINT "knowledge_chunks_document_id_knowledge_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."knowledge_documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "knowledge_chunks_same" ON "knowledge_chunks" USING btree ("tenant_id","hash");--> statement-breakpoint
CREATE POLICY "tenant_only" ON "knowledge_aliases" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "knowledge_checks" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "with_document" ON "knowledge_citations" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and exists (select 1 from knowledge_documents d where d.id = document_id)) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and exists (select 1 from knowledge_documents d where d.id = document_id));--> statement-breakpoint
CREATE POLICY "with_document" ON "knowledge_feedback" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and exists (select 1 from knowledge_documents d where d.id = document_id)) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and exists (select 1 from knowledge_documents d where d.id = document_id));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "knowledge_gaps" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "with_document" ON "knowledge_questions" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and exists (select 1 from knowledge_documents d where d.id = document_id)) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and exists (select 1 from knowledge_documents d where d.id = document_id));