CREATE TABLE "agent_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"user_id" text NOT NULL,
	"message_id" text NOT NULL,
	"reply_id" text NOT NULL,
	"requested_agent" text,
	"focus" jsonb,
	"status" text DEFAULT 'queued' NOT NULL,
	"engine" text,
	"attempt" integer DEFAULT 0 NOT NULL,
	"resume" jsonb,
	"lease_owner" text,
	"lease_until" timestamp with time zone,
	"stop_requested" boolean DEFAULT false NOT NULL,
	"last_frame_seq" integer DEFAULT 0 NOT NULL,
	"tokens" integer DEFAULT 0 NOT NULL,
	"writes" integer DEFAULT 0 NOT NULL,
	"undone_at" timestamp with time zone,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "agent_runs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agent_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"run_id" text NOT NULL,
	"user_id" text NOT NULL,
	"seq" integer NOT NULL,
	"agent" text NOT NULL,
	"engine" text NOT NULL,
	"tool" text NOT NULL,
	"input" jsonb NOT NULL,
	"output" jsonb,
	"status" text NOT NULL,
	"records" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"error" text,
	"elapsed_ms" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "agent_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"key_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "api_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"tenant_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_type" text NOT NULL,
	"actor_id" text NOT NULL,
	"on_behalf_of" text,
	"channel" text NOT NULL,
	"action" text NOT NULL,
	"decision" text NOT NULL,
	"target_type" text,
	"target_id" text,
	"request_id" text NOT NULL,
	"run_id" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entries_tenant_id_seq_pk" PRIMARY KEY("tenant_id","seq")
);
--> statement-breakpoint
ALTER TABLE "audit_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_heads" (
	"tenant_id" text PRIMARY KEY NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL,
	"hash" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_heads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"user_id" text NOT NULL,
	"title" text NOT NULL,
	"pinned" boolean DEFAULT false NOT NULL,
	"state" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"last_seq" integer DEFAULT 0 NOT NULL,
	"read_seq" integer DEFAULT 0 NOT NULL,
	"last_message_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "conversations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "field_changes" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"entity_type" text NOT NULL,
	"entity_id" text NOT NULL,
	"op" text NOT NULL,
	"field" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"version" bigint NOT NULL,
	"actor_type" text NOT NULL,
	"actor_id" text NOT NULL,
	"user_id" text NOT NULL,
	"run_id" text,
	"source" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "field_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"tenant_id" text NOT NULL,
	"actor_id" text NOT NULL,
	"key" text NOT NULL,
	"command" text NOT NULL,
	"request_hash" text NOT NULL,
	"response" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_tenant_id_actor_id_key_pk" PRIMARY KEY("tenant_id","actor_id","key")
);
--> statement-breakpoint
ALTER TABLE "idempotency_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "leads" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"owner_id" text,
	"team_id" text,
	"team_path" text NOT NULL,
	"status" text DEFAULT 'new' NOT NULL,
	"source" text DEFAULT 'other' NOT NULL,
	"contact_name" text,
	"contact_surname" text,
	"contact_title" text,
	"contact_phone" text,
	"contact_email" text,
	"contact_wechat" text,
	"company_name" text,
	"company_key" text,
	"company_size" text,
	"employees" integer,
	"industry" text,
	"region" text,
	"need" text,
	"budget_amount" numeric(16, 2),
	"budget_text" text,
	"timeline_text" text,
	"timeline_from" date,
	"timeline_to" date,
	"raw_text" text,
	"score" numeric(5, 1) DEFAULT 0 NOT NULL,
	"score_detail" jsonb NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "leads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"user_id" text NOT NULL,
	"seq" integer NOT NULL,
	"role" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"view" jsonb,
	"run_id" text,
	"client_message_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox_events" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"type" text NOT NULL,
	"aggregate_type" text NOT NULL,
	"aggregate_id" text NOT NULL,
	"payload" jsonb NOT NULL,
	"actor_user_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"available_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outbox_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"user_id" text NOT NULL,
	"run_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"agent" text NOT NULL,
	"tool" text NOT NULL,
	"input" jsonb NOT NULL,
	"call_id" text NOT NULL,
	"title" text NOT NULL,
	"reason" text NOT NULL,
	"side_effects" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"diff" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"target_type" text,
	"target_id" text,
	"target_version" bigint,
	"status" text DEFAULT 'open' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "proposals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "run_frames" (
	"tenant_id" text NOT NULL,
	"run_id" text NOT NULL,
	"user_id" text NOT NULL,
	"seq" integer NOT NULL,
	"frame" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "run_frames_run_id_seq_pk" PRIMARY KEY("run_id","seq")
);
--> statement-breakpoint
ALTER TABLE "run_frames" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"user_id" text NOT NULL,
	"sid_hash" text NOT NULL,
	"address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "teams" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"name" text NOT NULL,
	"parent_id" text,
	"path" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "teams" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tenants" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tenants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"role" text NOT NULL,
	"team_id" text,
	"locale" text DEFAULT 'zh-CN' NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "agent_runs" ADD CONSTRAINT "agent_runs_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_steps" ADD CONSTRAINT "agent_steps_run_id_agent_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."agent_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_run_id_agent_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."agent_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "runs_open" ON "agent_runs" USING btree ("created_at") WHERE status in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "runs_conversation" ON "agent_runs" USING btree ("tenant_id","conversation_id","created_at");--> statement-breakpoint
CREATE INDEX "steps_run" ON "agent_steps" USING btree ("run_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_hash" ON "api_keys" USING btree ("key_hash");--> statement-breakpoint
CREATE INDEX "api_keys_user" ON "api_keys" USING btree ("tenant_id","user_id");--> statement-breakpoint
CREATE INDEX "audit_target" ON "audit_entries" USING btree ("tenant_id","target_type","target_id");--> statement-breakpoint
CREATE INDEX "conversations_recent" ON "conversations" USING btree ("tenant_id","user_id","last_message_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "changes_entity" ON "field_changes" USING btree ("tenant_id","entity_type","entity_id","id");--> statement-breakpoint
CREATE INDEX "changes_run" ON "field_changes" USING btree ("tenant_id","run_id");--> statement-breakpoint
CREATE INDEX "leads_by_created" ON "leads" USING btree ("tenant_id","created_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "leads_by_score" ON "leads" USING btree ("tenant_id","score" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "leads_by_owner" ON "leads" USING btree ("tenant_id","owner_id");--> statement-breakpoint
CREATE INDEX "leads_by_company" ON "leads" USING btree ("tenant_id","company_key");--> statement-breakpoint
CREATE INDEX "leads_by_phone" ON "leads" USING btree ("tenant_id","contact_phone");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_order" ON "messages" USING btree ("conversation_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_client" ON "messages" USING btree ("tenant_id","user_id","client_message_id") WHERE client_message_id is not null;--> statement-breakpoint
CREATE INDEX "messages_run" ON "messages" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "outbox_events" USING btree ("available_at") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "proposals_run" ON "proposals" USING btree ("run_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_sid_hash" ON "sessions" USING btree ("sid_hash");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("tenant_id","user_id");--> statement-breakpoint
CREATE INDEX "teams_tenant_path" ON "teams" USING btree ("tenant_id","path");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "users_tenant" ON "users" USING btree ("tenant_id");--> statement-breakpoint
CREATE POLICY "owner_only" ON "agent_runs" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on')) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on'));--> statement-breakpoint
CREATE POLICY "owner_only" ON "agent_steps" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on')) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on'));--> statement-breakpoint
CREATE POLICY "owner_only" ON "api_keys" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on')) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on'));--> statement-breakpoint
CREATE POLICY "read_tenant" ON "audit_entries" AS PERMISSIVE FOR SELECT TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "append_tenant" ON "audit_entries" AS PERMISSIVE FOR INSERT TO "huike_app" WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "audit_heads" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "owner_only" ON "conversations" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on')) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on'));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "field_changes" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "idempotency_keys" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "in_scope" ON "leads" AS PERMISSIVE FOR SELECT TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (case (select current_setting('app.scope_lead', true))
    when 'all' then tenant_id is not null
    when 'team' then owner_id = (select current_setting('app.user', true)) or starts_with(team_path, (select current_setting('app.team_path', true)))
    when 'own' then owner_id = (select current_setting('app.user', true)) or (owner_id is null and team_path = (select current_setting('app.team_path', true)))
    else false end));--> statement-breakpoint
CREATE POLICY "insert_in_tenant" ON "leads" AS PERMISSIVE FOR INSERT TO "huike_app" WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and (select current_setting('app.scope_lead', true)) <> 'none');--> statement-breakpoint
CREATE POLICY "update_in_scope" ON "leads" AS PERMISSIVE FOR UPDATE TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (case (select current_setting('app.scope_lead', true))
    when 'all' then tenant_id is not null
    when 'team' then owner_id = (select current_setting('app.user', true)) or starts_with(team_path, (select current_setting('app.team_path', true)))
    when 'own' then owner_id = (select current_setting('app.user', true)) or (owner_id is null and team_path = (select current_setting('app.team_path', true)))
    else false end)) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "owner_only" ON "messages" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on')) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on'));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "outbox_events" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "owner_only" ON "proposals" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on')) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on'));--> statement-breakpoint
CREATE POLICY "owner_only" ON "run_frames" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on')) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on'));--> statement-breakpoint
CREATE POLICY "owner_only" ON "sessions" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on')) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on'));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "teams" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "own_tenant" ON "tenants" AS PERMISSIVE FOR SELECT TO "huike_app" USING (id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "users" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));