CREATE TABLE "knowledge_chunks" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"document_id" text NOT NULL,
	"version_id" text NOT NULL,
	"no" integer NOT NULL,
	"section" integer NOT NULL,
	"heading_path" text[] DEFAULT '{}'::text[] NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"starts_at" integer NOT NULL,
	"ends_at" integer NOT NULL,
	"questions" text[] DEFAULT '{}'::text[] NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "knowledge_chunks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "knowledge_documents" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"external_id" text,
	"title" text NOT NULL,
	"type" text NOT NULL,
	"domain" text,
	"tags" text[] DEFAULT '{}'::text[] NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"owner_id" text NOT NULL,
	"audience_roles" text[] DEFAULT '{}'::text[] NOT NULL,
	"audience_teams" text[] DEFAULT '{}'::text[] NOT NULL,
	"audience_paths" text[] DEFAULT '{}'::text[] NOT NULL,
	"valid_from" date,
	"valid_until" date,
	"current_version_id" text NOT NULL,
	"published_version_id" text,
	"published_at" timestamp with time zone,
	"quality" real DEFAULT 1 NOT NULL,
	"quality_detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "knowledge_documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "knowledge_heads" (
	"tenant_id" text PRIMARY KEY NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "knowledge_heads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "knowledge_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"document_id" text NOT NULL,
	"no" integer NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"questions" text[] DEFAULT '{}'::text[] NOT NULL,
	"sha256" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "knowledge_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "knowledge_chunks" ADD CONSTRAINT "knowledge_chunks_version_id_knowledge_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."knowledge_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_versions" ADD CONSTRAINT "knowledge_versions_document_id_knowledge_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."knowledge_documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "knowledge_chunks_no" ON "knowledge_chunks" USING btree ("version_id","no");--> statement-breakpoint
CREATE UNIQUE INDEX "knowledge_documents_external" ON "knowledge_documents" USING btree ("tenant_id","external_id") WHERE external_id is not null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "knowledge_documents_position" ON "knowledge_documents" USING btree ("tenant_id","position");--> statement-breakpoint
CREATE INDEX "knowledge_documents_recent" ON "knowledge_documents" USING btree ("tenant_id","updated_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "knowledge_versions_no" ON "knowledge_versions" USING btree ("document_id","no");--> statement-breakpoint
CREATE INDEX "knowledge_versions_same" ON "knowledge_versions" USING btree ("tenant_id","sha256");--> statement-breakpoint
CREATE POLICY "with_document" ON "knowledge_chunks" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and exists (select 1 from knowledge_documents d where d.id = document_id)) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and exists (select 1 from knowledge_documents d where d.id = document_id));--> statement-breakpoint
CREATE POLICY "in_scope" ON "knowledge_documents" AS PERMISSIVE FOR SELECT TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (owner_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on'
    or (select current_setting('app.role', true)) = 'admin' or ((cardinality(audience_roles) = 0 or (select current_setting('app.role', true)) = any(audience_roles))
  and (cardinality(audience_paths) = 0 or exists (
    select 1 from unnest(audience_paths) as path where starts_with((select current_setting('app.team_path', true)), path))))));--> statement-breakpoint
CREATE POLICY "insert_in_tenant" ON "knowledge_documents" AS PERMISSIVE FOR INSERT TO "huike_app" WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "update_in_scope" ON "knowledge_documents" AS PERMISSIVE FOR UPDATE TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (owner_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on'
    or (select current_setting('app.role', true)) = 'admin' or ((cardinality(audience_roles) = 0 or (select current_setting('app.role', true)) = any(audience_roles))
  and (cardinality(audience_paths) = 0 or exists (
    select 1 from unnest(audience_paths) as path where starts_with((select current_setting('app.team_path', true)), path)))))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "knowledge_heads" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "with_document" ON "knowledge_versions" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and exists (select 1 from knowledge_documents d where d.id = document_id)) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and exists (select 1 from knowledge_documents d where d.id = document_id));