CREATE TABLE "preferences" (
	"tenant_id" text NOT NULL,
	"user_id" text NOT NULL,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"said" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "preferences_user_id_key_pk" PRIMARY KEY("user_id","key")
);
--> statement-breakpoint
ALTER TABLE "preferences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "owner_only" ON "preferences" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on')) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on'));