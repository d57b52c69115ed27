CREATE TABLE "close_reasons" (
	"tenant_id" text NOT NULL,
	"outcome" text NOT NULL,
	"key" text NOT NULL,
	"name" text,
	"position" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "close_reasons_tenant_id_outcome_key_pk" PRIMARY KEY("tenant_id","outcome","key")
);
--> statement-breakpoint
ALTER TABLE "close_reasons" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "close_reasons_by_position" ON "close_reasons" USING btree ("tenant_id","outcome","position");--> statement-breakpoint
CREATE POLICY "tenant_only" ON "close_reasons" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));