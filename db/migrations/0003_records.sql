CREATE TABLE "activities" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"owner_id" text,
	"team_id" text,
	"team_path" text NOT NULL,
	"tags" text[] DEFAULT '{}'::text[] NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	"subject_owner_id" text,
	"subject_team_path" text,
	"subject_collaborator_ids" text[] DEFAULT '{}'::text[] NOT NULL,
	"customer_id" text,
	"contact_id" text,
	"opportunity_id" text,
	"lead_id" text,
	"task_id" text,
	"kind" text NOT NULL,
	"direction" text,
	"at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"minutes" integer,
	"subject" text NOT NULL,
	"body" text,
	"outcome" text,
	"location" text,
	"mentions" text[] DEFAULT '{}'::text[] NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"source_ref" text
);
--> statement-breakpoint
ALTER TABLE "activities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "assignment_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"object" text NOT NULL,
	"name" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"filter" jsonb,
	"strategy" text NOT NULL,
	"user_ids" text[] DEFAULT '{}'::text[] NOT NULL,
	"territories" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"cursor" integer DEFAULT -1 NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "assignment_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attachments" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"object" text NOT NULL,
	"record_id" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"length" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "attachments_size" CHECK (octet_length(content) <= 20971520)
);
--> statement-breakpoint
ALTER TABLE "attachments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "competitors" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"aliases" text[] DEFAULT '{}'::text[] NOT NULL,
	"website" text,
	"strengths" text[] DEFAULT '{}'::text[] NOT NULL,
	"weaknesses" text[] DEFAULT '{}'::text[] NOT NULL,
	"answer" text,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "competitors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contact_positions" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"title" text,
	"department" text,
	"starts_on" date,
	"ends_on" date,
	"main" boolean DEFAULT false NOT NULL,
	"note" text,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contact_positions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"owner_id" text,
	"team_id" text,
	"team_path" text NOT NULL,
	"tags" text[] DEFAULT '{}'::text[] NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	"collaborator_ids" text[] DEFAULT '{}'::text[] NOT NULL,
	"customer_id" text,
	"name" text NOT NULL,
	"surname" text,
	"gender" text,
	"title" text,
	"department" text,
	"phone" text,
	"landline" text,
	"email" text,
	"wechat" text,
	"preferred_channel" text,
	"do_not_contact" boolean DEFAULT false NOT NULL,
	"birthday" date,
	"address" text,
	"source" text DEFAULT 'other' NOT NULL,
	"note" text,
	"last_activity_at" timestamp with time zone,
	"next_activity_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "custom_fields" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"object" text NOT NULL,
	"key" text NOT NULL,
	"label" text NOT NULL,
	"type" text NOT NULL,
	"choices" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"target" text,
	"required" boolean DEFAULT false NOT NULL,
	"unique" boolean DEFAULT false NOT NULL,
	"masked_without" text,
	"help" text,
	"position" integer DEFAULT 0 NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "custom_fields" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customers" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"owner_id" text,
	"team_id" text,
	"team_path" text NOT NULL,
	"tags" text[] DEFAULT '{}'::text[] NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	"pool_id" text,
	"pooled_at" timestamp with time zone,
	"claimed_at" timestamp with time zone,
	"protected_until" timestamp with time zone,
	"collaborator_ids" text[] DEFAULT '{}'::text[] NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"short_name" text,
	"uscc" text,
	"parent_id" text,
	"status" text DEFAULT 'prospect' NOT NULL,
	"level" text,
	"source" text DEFAULT 'other' NOT NULL,
	"industry" text,
	"size" text,
	"employees" integer,
	"annual_revenue" numeric(16, 2),
	"founded_on" date,
	"region" text,
	"city" text,
	"address" text,
	"website" text,
	"phone" text,
	"email" text,
	"description" text,
	"profile" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"customer_since" date,
	"last_activity_at" timestamp with time zone,
	"next_activity_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "customers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "duplicate_dismissals" (
	"tenant_id" text NOT NULL,
	"object" text NOT NULL,
	"first_id" text NOT NULL,
	"second_id" text NOT NULL,
	"by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "duplicate_dismissals_tenant_id_first_id_second_id_pk" PRIMARY KEY("tenant_id","first_id","second_id")
);
--> statement-breakpoint
ALTER TABLE "duplicate_dismissals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_files" (
	"job_id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"content" "bytea" NOT NULL,
	"length" integer NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "import_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"user_id" text NOT NULL,
	"object" text NOT NULL,
	"file_name" text NOT NULL,
	"format" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"headers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"mapping" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"options" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"update_by" text,
	"on_duplicate" text DEFAULT 'skip' NOT NULL,
	"pool_id" text,
	"status" text DEFAULT 'draft' NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"done_rows" integer DEFAULT 0 NOT NULL,
	"cancel_requested" boolean DEFAULT false NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"lease_owner" text,
	"lease_until" timestamp with time zone,
	"error" text,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "import_jobs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_rows" (
	"job_id" text NOT NULL,
	"row" integer NOT NULL,
	"tenant_id" text NOT NULL,
	"cells" jsonb NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"op" text,
	"record_id" text,
	"errors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"before" jsonb,
	"record_version" bigint,
	CONSTRAINT "import_rows_job_id_row_pk" PRIMARY KEY("job_id","row")
);
--> statement-breakpoint
ALTER TABLE "import_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "match_keys" (
	"tenant_id" text NOT NULL,
	"object" text NOT NULL,
	"record_id" text NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "match_keys_tenant_id_kind_value_object_record_id_pk" PRIMARY KEY("tenant_id","kind","value","object","record_id")
);
--> statement-breakpoint
ALTER TABLE "match_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "merges" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"object" text NOT NULL,
	"kept_id" text NOT NULL,
	"merged_id" text NOT NULL,
	"before" jsonb NOT NULL,
	"taken" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"moved" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"reason" text,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" text
);
--> statement-breakpoint
ALTER TABLE "merges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"object" text,
	"record_id" text,
	"from_id" text,
	"dedupe_key" text,
	"read_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notifications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "opportunities" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"owner_id" text,
	"team_id" text,
	"team_path" text NOT NULL,
	"tags" text[] DEFAULT '{}'::text[] NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	"collaborator_ids" text[] DEFAULT '{}'::text[] NOT NULL,
	"name" text NOT NULL,
	"customer_id" text NOT NULL,
	"contact_id" text,
	"lead_id" text,
	"type" text DEFAULT 'new' NOT NULL,
	"source" text DEFAULT 'other' NOT NULL,
	"need" text,
	"pipeline_id" text NOT NULL,
	"stage_id" text NOT NULL,
	"stage_entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"probability" integer,
	"forecast_category" text DEFAULT 'pipeline' NOT NULL,
	"amount" numeric(16, 2),
	"currency" text DEFAULT 'CNY' NOT NULL,
	"price_list_id" text,
	"expected_close_on" date,
	"outcome" text DEFAULT 'open' NOT NULL,
	"closed_at" timestamp with time zone,
	"close_reason" text,
	"close_note" text,
	"competitor_id" text,
	"next_step" text,
	"next_step_on" date,
	"last_activity_at" timestamp with time zone,
	"next_activity_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "opportunities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "opportunity_competitors" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"opportunity_id" text NOT NULL,
	"competitor_id" text NOT NULL,
	"threat" text DEFAULT 'medium' NOT NULL,
	"product" text,
	"price" numeric(16, 2),
	"strengths" text,
	"weaknesses" text,
	"note" text,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "opportunity_competitors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "opportunity_items" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"opportunity_id" text NOT NULL,
	"product_id" text,
	"name" text NOT NULL,
	"unit" text,
	"quantity" numeric(14, 3) DEFAULT 1 NOT NULL,
	"list_price" numeric(16, 2) DEFAULT 0 NOT NULL,
	"discount" numeric(7, 4) DEFAULT 0 NOT NULL,
	"price" numeric(16, 2) DEFAULT 0 NOT NULL,
	"total" numeric(16, 2) DEFAULT 0 NOT NULL,
	"note" text,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "opportunity_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "owner_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"object" text NOT NULL,
	"record_id" text NOT NULL,
	"from_id" text,
	"to_id" text,
	"reason" text,
	"rule_id" text,
	"factors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"by" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "owner_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pipelines" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"main" boolean DEFAULT false NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "pipelines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pool_moves" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"pool_id" text NOT NULL,
	"object" text NOT NULL,
	"record_id" text NOT NULL,
	"direction" text NOT NULL,
	"reason" text NOT NULL,
	"owner_id" text,
	"rule_id" text,
	"rule_name" text,
	"note" text,
	"by" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pool_moves" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pools" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"object" text NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"team_id" text,
	"team_path" text NOT NULL,
	"daily_claims" integer,
	"capacity" integer,
	"cooling_days" integer DEFAULT 0 NOT NULL,
	"protection_days" integer DEFAULT 0 NOT NULL,
	"hidden_fields" text[] DEFAULT '{}'::text[] NOT NULL,
	"recycle_rules" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "pools" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "price_lists" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"name" text NOT NULL,
	"currency" text DEFAULT 'CNY' NOT NULL,
	"main" boolean DEFAULT false NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "price_lists" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "prices" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"price_list_id" text NOT NULL,
	"product_id" text NOT NULL,
	"unit_price" numeric(16, 2) NOT NULL,
	"min_price" numeric(16, 2),
	"min_quantity" numeric(14, 3) DEFAULT 1 NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "prices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "product_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"product_id" text NOT NULL,
	"label" text NOT NULL,
	"status" text DEFAULT 'released' NOT NULL,
	"released_on" date,
	"supported_until" date,
	"highlights" text[] DEFAULT '{}'::text[] NOT NULL,
	"notes" text,
	"compatibility" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "product_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "products" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"owner_id" text,
	"team_id" text,
	"team_path" text NOT NULL,
	"tags" text[] DEFAULT '{}'::text[] NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text DEFAULT 'base' NOT NULL,
	"category" text,
	"unit" text NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"current_version" text,
	"description" text,
	"modules" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"compatibility" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "products" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "relations" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"from_type" text NOT NULL,
	"from_id" text NOT NULL,
	"kind" text NOT NULL,
	"to_type" text NOT NULL,
	"to_id" text NOT NULL,
	"strength" integer DEFAULT 3 NOT NULL,
	"since" date,
	"note" text,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "relations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "risks" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"opportunity_id" text NOT NULL,
	"kind" text DEFAULT 'other' NOT NULL,
	"level" text DEFAULT 'medium' NOT NULL,
	"title" text NOT NULL,
	"note" text,
	"mitigation" text,
	"status" text DEFAULT 'open' NOT NULL,
	"owner_id" text,
	"due_on" date,
	"closed_at" timestamp with time zone,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "risks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"object" text NOT NULL,
	"name" text NOT NULL,
	"owner_id" text NOT NULL,
	"filter" jsonb,
	"columns" text[] DEFAULT '{}'::text[] NOT NULL,
	"sort" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"group_by" text,
	"layout" text DEFAULT 'table' NOT NULL,
	"audience" text DEFAULT 'private' NOT NULL,
	"audience_ids" text[] DEFAULT '{}'::text[] NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "saved_views" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "score_weights" (
	"tenant_id" text NOT NULL,
	"version" integer NOT NULL,
	"weights" jsonb NOT NULL,
	"active" boolean DEFAULT false NOT NULL,
	"reason" text,
	"sample_size" integer,
	"quality" jsonb,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "score_weights_tenant_id_version_pk" PRIMARY KEY("tenant_id","version")
);
--> statement-breakpoint
ALTER TABLE "score_weights" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "search_documents" (
	"record_id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"object" text NOT NULL,
	"title" text NOT NULL,
	"subtitle" text,
	"tokens" text[] DEFAULT '{}'::text[] NOT NULL,
	"owner_id" text,
	"team_path" text NOT NULL,
	"collaborator_ids" text[] DEFAULT '{}'::text[] NOT NULL,
	"pool_id" text,
	"subject_owner_id" text,
	"subject_team_path" text,
	"subject_collaborator_ids" text[] DEFAULT '{}'::text[] NOT NULL,
	"weight" real DEFAULT 0 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "search_documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "stage_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"opportunity_id" text NOT NULL,
	"from_stage_id" text,
	"to_stage_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"days_spent" numeric(8, 2),
	"amount" numeric(16, 2),
	"owner_id" text,
	"unmet" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"override_reason" text
);
--> statement-breakpoint
ALTER TABLE "stage_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "stages" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"pipeline_id" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text DEFAULT 'open' NOT NULL,
	"probability" integer NOT NULL,
	"normal_days" integer,
	"required_fields" text[] DEFAULT '{}'::text[] NOT NULL,
	"entry_criteria" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"exit_criteria" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"guidance" text,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "stages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "stakeholders" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"opportunity_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"role" text NOT NULL,
	"stance" text DEFAULT 'unknown' NOT NULL,
	"influence" integer,
	"note" text,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "stakeholders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tag_reasons" (
	"tenant_id" text NOT NULL,
	"object" text NOT NULL,
	"record_id" text NOT NULL,
	"tag" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"by" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "tag_reasons_tenant_id_object_tag_record_id_pk" PRIMARY KEY("tenant_id","object","tag","record_id")
);
--> statement-breakpoint
ALTER TABLE "tag_reasons" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tags" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"object" text NOT NULL,
	"name" text NOT NULL,
	"color" text,
	"rule" jsonb,
	"rule_text" text,
	"active" boolean DEFAULT true NOT NULL,
	"applied_at" timestamp with time zone,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tags" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"owner_id" text,
	"team_id" text,
	"team_path" text NOT NULL,
	"tags" text[] DEFAULT '{}'::text[] NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	"subject_owner_id" text,
	"subject_team_path" text,
	"subject_collaborator_ids" text[] DEFAULT '{}'::text[] NOT NULL,
	"customer_id" text,
	"contact_id" text,
	"opportunity_id" text,
	"lead_id" text,
	"kind" text DEFAULT 'task' NOT NULL,
	"title" text NOT NULL,
	"body" text,
	"status" text DEFAULT 'open' NOT NULL,
	"priority" text DEFAULT 'normal' NOT NULL,
	"due_at" timestamp with time zone,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"all_day" boolean DEFAULT false NOT NULL,
	"location" text,
	"remind_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	"result" text,
	"activity_id" text,
	"mentions" text[] DEFAULT '{}'::text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "leads_by_owner";--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "tags" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "custom" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "updated_by" text;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "pool_id" text;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "pooled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "claimed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "protected_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "collaborator_ids" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "sources" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "source_detail" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "city" text;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "competitor_names" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "competitor_count" integer;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "lost_reason" text;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "converted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "converted_by" text;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "converted_customer_id" text;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "converted_contact_id" text;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "converted_opportunity_id" text;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "last_activity_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "next_activity_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "industries" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "regions" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "lead_capacity" integer;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_positions" ADD CONSTRAINT "contact_positions_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_positions" ADD CONSTRAINT "contact_positions_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_pool_id_pools_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_parent_id_customers_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_files" ADD CONSTRAINT "import_files_job_id_import_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."import_jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_job_id_import_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."import_jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_pipeline_id_pipelines_id_fk" FOREIGN KEY ("pipeline_id") REFERENCES "public"."pipelines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_price_list_id_price_lists_id_fk" FOREIGN KEY ("price_list_id") REFERENCES "public"."price_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_competitor_id_competitors_id_fk" FOREIGN KEY ("competitor_id") REFERENCES "public"."competitors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity_competitors" ADD CONSTRAINT "opportunity_competitors_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity_competitors" ADD CONSTRAINT "opportunity_competitors_competitor_id_competitors_id_fk" FOREIGN KEY ("competitor_id") REFERENCES "public"."competitors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity_items" ADD CONSTRAINT "opportunity_items_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity_items" ADD CONSTRAINT "opportunity_items_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_moves" ADD CONSTRAINT "pool_moves_pool_id_pools_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prices" ADD CONSTRAINT "prices_price_list_id_price_lists_id_fk" FOREIGN KEY ("price_list_id") REFERENCES "public"."price_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prices" ADD CONSTRAINT "prices_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_versions" ADD CONSTRAINT "product_versions_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risks" ADD CONSTRAINT "risks_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_changes" ADD CONSTRAINT "stage_changes_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_changes" ADD CONSTRAINT "stage_changes_from_stage_id_stages_id_fk" FOREIGN KEY ("from_stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_changes" ADD CONSTRAINT "stage_changes_to_stage_id_stages_id_fk" FOREIGN KEY ("to_stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stages_pipeline_id_pipelines_id_fk" FOREIGN KEY ("pipeline_id") REFERENCES "public"."pipelines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stakeholders" ADD CONSTRAINT "stakeholders_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stakeholders" ADD CONSTRAINT "stakeholders_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activities_by_time" ON "activities" USING btree ("tenant_id","at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "activities_by_updated" ON "activities" USING btree ("tenant_id","updated_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "activities_by_owner" ON "activities" USING btree ("tenant_id","owner_id","at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "activities_of_customer" ON "activities" USING btree ("customer_id","at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "activities_of_contact" ON "activities" USING btree ("contact_id","at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "activities_of_opportunity" ON "activities" USING btree ("opportunity_id","at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "activities_of_lead" ON "activities" USING btree ("lead_id","at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "activities_by_source" ON "activities" USING btree ("tenant_id","source_ref");--> statement-breakpoint
CREATE INDEX "assignment_rules_in_order" ON "assignment_rules" USING btree ("tenant_id","object","position");--> statement-breakpoint
CREATE INDEX "attachments_of" ON "attachments" USING btree ("tenant_id","record_id","created_at");--> statement-breakpoint
CREATE INDEX "competitors_by_key" ON "competitors" USING btree ("tenant_id","name_key");--> statement-breakpoint
CREATE INDEX "positions_by_contact" ON "contact_positions" USING btree ("contact_id","starts_on");--> statement-breakpoint
CREATE INDEX "positions_by_customer" ON "contact_positions" USING btree ("customer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "positions_main" ON "contact_positions" USING btree ("contact_id") WHERE main;--> statement-breakpoint
CREATE INDEX "contacts_by_updated" ON "contacts" USING btree ("tenant_id","updated_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "contacts_by_created" ON "contacts" USING btree ("tenant_id","created_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "contacts_by_name" ON "contacts" USING btree ("tenant_id","name","id");--> statement-breakpoint
CREATE INDEX "contacts_by_activity" ON "contacts" USING btree ("tenant_id","last_activity_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "contacts_by_owner" ON "contacts" USING btree ("tenant_id","owner_id","updated_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "contacts_by_customer" ON "contacts" USING btree ("customer_id","name");--> statement-breakpoint
CREATE INDEX "contacts_by_phone" ON "contacts" USING btree ("tenant_id","phone");--> statement-breakpoint
CREATE INDEX "contacts_by_email" ON "contacts" USING btree ("tenant_id","email");--> statement-breakpoint
CREATE INDEX "contacts_by_wechat" ON "contacts" USING btree ("tenant_id","wechat");--> statement-breakpoint
CREATE UNIQUE INDEX "custom_fields_key" ON "custom_fields" USING btree ("tenant_id","object","key");--> statement-breakpoint
CREATE INDEX "customers_by_updated" ON "customers" USING btree ("tenant_id","updated_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "customers_by_created" ON "customers" USING btree ("tenant_id","created_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "customers_by_name" ON "customers" USING btree ("tenant_id","name","id");--> statement-breakpoint
CREATE INDEX "customers_by_activity" ON "customers" USING btree ("tenant_id","last_activity_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "customers_by_revenue" ON "customers" USING btree ("tenant_id","annual_revenue" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "customers_by_owner" ON "customers" USING btree ("tenant_id","owner_id","updated_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "customers_by_team" ON "customers" USING btree ("tenant_id","team_id");--> statement-breakpoint
CREATE INDEX "customers_by_key" ON "customers" USING btree ("tenant_id","name_key");--> statement-breakpoint
CREATE INDEX "customers_by_uscc" ON "customers" USING btree ("tenant_id","uscc");--> statement-breakpoint
CREATE INDEX "customers_by_phone" ON "customers" USING btree ("tenant_id","phone");--> statement-breakpoint
CREATE INDEX "customers_by_industry" ON "customers" USING btree ("tenant_id","industry");--> statement-breakpoint
CREATE INDEX "customers_by_parent" ON "customers" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "customers_by_pool" ON "customers" USING btree ("pool_id","pooled_at");--> statement-breakpoint
CREATE INDEX "import_jobs_recent" ON "import_jobs" USING btree ("tenant_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "import_jobs_open" ON "import_jobs" USING btree ("created_at") WHERE status in ('queued', 'checking', 'running', 'undoing');--> statement-breakpoint
CREATE INDEX "import_rows_by_status" ON "import_rows" USING btree ("job_id","status","row");--> statement-breakpoint
CREATE INDEX "import_rows_by_record" ON "import_rows" USING btree ("tenant_id","record_id");--> statement-breakpoint
CREATE INDEX "match_keys_of" ON "match_keys" USING btree ("tenant_id","record_id");--> statement-breakpoint
CREATE INDEX "merges_kept" ON "merges" USING btree ("tenant_id","kept_id");--> statement-breakpoint
CREATE INDEX "merges_merged" ON "merges" USING btree ("tenant_id","merged_id");--> statement-breakpoint
CREATE INDEX "merges_recent" ON "merges" USING btree ("tenant_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "notifications_recent" ON "notifications" USING btree ("tenant_id","user_id","created_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("tenant_id","user_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "notifications_undelivered" ON "notifications" USING btree ("created_at") WHERE delivered_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_once" ON "notifications" USING btree ("tenant_id","user_id","dedupe_key") WHERE dedupe_key is not null;--> statement-breakpoint
CREATE INDEX "opportunities_by_updated" ON "opportunities" USING btree ("tenant_id","updated_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "opportunities_by_created" ON "opportunities" USING btree ("tenant_id","created_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "opportunities_by_name" ON "opportunities" USING btree ("tenant_id","name","id");--> statement-breakpoint
CREATE INDEX "opportunities_by_amount" ON "opportunities" USING btree ("tenant_id","amount" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "opportunities_by_close" ON "opportunities" USING btree ("tenant_id","expected_close_on","id");--> statement-breakpoint
CREATE INDEX "opportunities_by_closed" ON "opportunities" USING btree ("tenant_id","closed_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "opportunities_by_activity" ON "opportunities" USING btree ("tenant_id","last_activity_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "opportunities_by_owner" ON "opportunities" USING btree ("tenant_id","owner_id","outcome","updated_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "opportunities_board" ON "opportunities" USING btree ("stage_id","outcome","updated_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "opportunities_stuck" ON "opportunities" USING btree ("tenant_id","outcome","stage_entered_at");--> statement-breakpoint
CREATE INDEX "opportunities_by_pipeline" ON "opportunities" USING btree ("pipeline_id");--> statement-breakpoint
CREATE INDEX "opportunities_by_customer" ON "opportunities" USING btree ("customer_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "opportunities_by_contact" ON "opportunities" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "opportunities_by_lead" ON "opportunities" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "opportunities_by_competitor" ON "opportunities" USING btree ("competitor_id");--> statement-breakpoint
CREATE INDEX "opportunities_by_price_list" ON "opportunities" USING btree ("price_list_id");--> statement-breakpoint
CREATE UNIQUE INDEX "opportunity_competitors_of" ON "opportunity_competitors" USING btree ("opportunity_id","competitor_id");--> statement-breakpoint
CREATE INDEX "opportunity_competitors_by_competitor" ON "opportunity_competitors" USING btree ("competitor_id");--> statement-breakpoint
CREATE INDEX "items_of" ON "opportunity_items" USING btree ("opportunity_id","position");--> statement-breakpoint
CREATE INDEX "items_by_product" ON "opportunity_items" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "owner_changes_of" ON "owner_changes" USING btree ("tenant_id","record_id","at");--> statement-breakpoint
CREATE INDEX "owner_changes_to" ON "owner_changes" USING btree ("tenant_id","to_id","at");--> statement-breakpoint
CREATE INDEX "owner_changes_from" ON "owner_changes" USING btree ("tenant_id","from_id","at");--> statement-breakpoint
CREATE INDEX "pipelines_by_position" ON "pipelines" USING btree ("tenant_id","position");--> statement-breakpoint
CREATE INDEX "pool_moves_of" ON "pool_moves" USING btree ("tenant_id","record_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "pool_moves_by_owner" ON "pool_moves" USING btree ("pool_id","owner_id","direction","at");--> statement-breakpoint
CREATE INDEX "pool_moves_by_time" ON "pool_moves" USING btree ("pool_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "pools_by_object" ON "pools" USING btree ("tenant_id","object");--> statement-breakpoint
CREATE UNIQUE INDEX "price_lists_name" ON "price_lists" USING btree ("tenant_id","name") WHERE archived_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "price_lists_main" ON "price_lists" USING btree ("tenant_id") WHERE main and archived_at is null;--> statement-breakpoint
CREATE INDEX "prices_of" ON "prices" USING btree ("price_list_id","product_id","min_quantity");--> statement-breakpoint
CREATE INDEX "prices_by_product" ON "prices" USING btree ("product_id");--> statement-breakpoint
CREATE UNIQUE INDEX "product_versions_label" ON "product_versions" USING btree ("product_id","label");--> statement-breakpoint
CREATE INDEX "product_versions_by_release" ON "product_versions" USING btree ("product_id","released_on" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "products_code" ON "products" USING btree ("tenant_id",lower("code")) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "products_by_name" ON "products" USING btree ("tenant_id","name","id");--> statement-breakpoint
CREATE INDEX "products_by_updated" ON "products" USING btree ("tenant_id","updated_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE UNIQUE INDEX "relations_edge" ON "relations" USING btree ("tenant_id","from_id","kind","to_id");--> statement-breakpoint
CREATE INDEX "relations_back" ON "relations" USING btree ("tenant_id","to_id","kind");--> statement-breakpoint
CREATE INDEX "risks_of" ON "risks" USING btree ("opportunity_id","status");--> statement-breakpoint
CREATE INDEX "risks_by_owner" ON "risks" USING btree ("tenant_id","owner_id","status");--> statement-breakpoint
CREATE INDEX "saved_views_of" ON "saved_views" USING btree ("tenant_id","object","position");--> statement-breakpoint
CREATE INDEX "saved_views_by_owner" ON "saved_views" USING btree ("tenant_id","owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "score_weights_active" ON "score_weights" USING btree ("tenant_id") WHERE active;--> statement-breakpoint
CREATE INDEX "search_tokens" ON "search_documents" USING gin ("tokens");--> statement-breakpoint
CREATE INDEX "search_recent" ON "search_documents" USING btree ("tenant_id","object","updated_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "search_by_owner" ON "search_documents" USING btree ("tenant_id","owner_id","updated_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "stage_changes_of" ON "stage_changes" USING btree ("opportunity_id","at");--> statement-breakpoint
CREATE INDEX "stage_changes_by_time" ON "stage_changes" USING btree ("tenant_id","at");--> statement-breakpoint
CREATE INDEX "stage_changes_from" ON "stage_changes" USING btree ("from_stage_id","at");--> statement-breakpoint
CREATE INDEX "stage_changes_to" ON "stage_changes" USING btree ("to_stage_id","at");--> statement-breakpoint
CREATE INDEX "stages_by_position" ON "stages" USING btree ("pipeline_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "stages_key" ON "stages" USING btree ("pipeline_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "stakeholders_of" ON "stakeholders" USING btree ("opportunity_id","contact_id");--> statement-breakpoint
CREATE INDEX "stakeholders_by_contact" ON "stakeholders" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "tag_reasons_of" ON "tag_reasons" USING btree ("tenant_id","record_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tags_name" ON "tags" USING btree ("tenant_id","object","name") WHERE active;--> statement-breakpoint
CREATE INDEX "tasks_by_updated" ON "tasks" USING btree ("tenant_id","updated_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "tasks_by_due" ON "tasks" USING btree ("tenant_id","due_at","id");--> statement-breakpoint
CREATE INDEX "tasks_open" ON "tasks" USING btree ("tenant_id","owner_id","due_at") WHERE status in ('open', 'doing') and deleted_at is null;--> statement-breakpoint
CREATE INDEX "tasks_calendar" ON "tasks" USING btree ("tenant_id","owner_id","starts_at");--> statement-breakpoint
CREATE INDEX "tasks_to_remind" ON "tasks" USING btree ("remind_at") WHERE reminded_at is null and status in ('open', 'doing') and deleted_at is null;--> statement-breakpoint
CREATE INDEX "tasks_of_customer" ON "tasks" USING btree ("customer_id","due_at");--> statement-breakpoint
CREATE INDEX "tasks_of_contact" ON "tasks" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "tasks_of_opportunity" ON "tasks" USING btree ("opportunity_id","due_at");--> statement-breakpoint
CREATE INDEX "tasks_of_lead" ON "tasks" USING btree ("lead_id","due_at");--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_pool_id_pools_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "leads_by_updated" ON "leads" USING btree ("tenant_id","updated_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "leads_by_activity" ON "leads" USING btree ("tenant_id","last_activity_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "leads_by_budget" ON "leads" USING btree ("tenant_id","budget_amount" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "leads_by_email" ON "leads" USING btree ("tenant_id","contact_email");--> statement-breakpoint
CREATE INDEX "leads_by_pool" ON "leads" USING btree ("pool_id","pooled_at");--> statement-breakpoint
CREATE INDEX "leads_by_customer" ON "leads" USING btree ("converted_customer_id");--> statement-breakpoint
CREATE INDEX "leads_by_owner" ON "leads" USING btree ("tenant_id","owner_id","created_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE POLICY "in_scope" ON "activities" AS PERMISSIVE FOR SELECT TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (case (select current_setting('app.scope_activity', true))
    when 'all' then tenant_id is not null
    when 'team' then owner_id = (select current_setting('app.user', true)) or starts_with(team_path, (select current_setting('app.team_path', true))) or starts_with(subject_team_path, (select current_setting('app.team_path', true))) or subject_owner_id = (select current_setting('app.user', true)) or (select current_setting('app.user', true)) = any(subject_collaborator_ids)
    when 'own' then owner_id = (select current_setting('app.user', true)) or (owner_id is null and team_path = (select current_setting('app.team_path', true))) or subject_owner_id = (select current_setting('app.user', true)) or (select current_setting('app.user', true)) = any(subject_collaborator_ids)
    else false end));--> statement-breakpoint
CREATE POLICY "insert_in_tenant" ON "activities" AS PERMISSIVE FOR INSERT TO "huike_app" WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and (select current_setting('app.scope_activity', true)) <> 'none');--> statement-breakpoint
CREATE POLICY "update_in_scope" ON "activities" AS PERMISSIVE FOR UPDATE TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (case (select current_setting('app.scope_activity', true))
    when 'all' then tenant_id is not null
    when 'team' then owner_id = (select current_setting('app.user', true)) or starts_with(team_path, (select current_setting('app.team_path', true))) or starts_with(subject_team_path, (select current_setting('app.team_path', true))) or subject_owner_id = (select current_setting('app.user', true)) or (select current_setting('app.user', true)) = any(subject_collaborator_ids)
    when 'own' then owner_id = (select current_setting('app.user', true)) or (owner_id is null and team_path = (select current_setting('app.team_path', true))) or subject_owner_id = (select current_setting('app.user', true)) or (select current_setting('app.user', true)) = any(subject_collaborator_ids)
    else false end)) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "assignment_rules" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "attachments" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "competitors" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "contact_positions" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "in_scope" ON "contacts" AS PERMISSIVE FOR SELECT TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (case (select current_setting('app.scope_contact', true))
    when 'all' then tenant_id is not null
    when 'team' then owner_id = (select current_setting('app.user', true)) or starts_with(team_path, (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids)
    when 'own' then owner_id = (select current_setting('app.user', true)) or (owner_id is null and team_path = (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids)
    else false end));--> statement-breakpoint
CREATE POLICY "insert_in_tenant" ON "contacts" AS PERMISSIVE FOR INSERT TO "huike_app" WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and (select current_setting('app.scope_contact', true)) <> 'none');--> statement-breakpoint
CREATE POLICY "update_in_scope" ON "contacts" AS PERMISSIVE FOR UPDATE TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (case (select current_setting('app.scope_contact', true))
    when 'all' then tenant_id is not null
    when 'team' then owner_id = (select current_setting('app.user', true)) or starts_with(team_path, (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids)
    when 'own' then owner_id = (select current_setting('app.user', true)) or (owner_id is null and team_path = (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids)
    else false end)) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "custom_fields" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "in_scope" ON "customers" AS PERMISSIVE FOR SELECT TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (case (select current_setting('app.scope_customer', true))
    when 'all' then tenant_id is not null
    when 'team' then owner_id = (select current_setting('app.user', true)) or starts_with(team_path, (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids) or (pool_id is not null and starts_with((select current_setting('app.team_path', true)), team_path))
    when 'own' then owner_id = (select current_setting('app.user', true)) or (owner_id is null and team_path = (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids) or (pool_id is not null and starts_with((select current_setting('app.team_path', true)), team_path))
    else false end));--> statement-breakpoint
CREATE POLICY "insert_in_tenant" ON "customers" AS PERMISSIVE FOR INSERT TO "huike_app" WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and (select current_setting('app.scope_customer', true)) <> 'none');--> statement-breakpoint
CREATE POLICY "update_in_scope" ON "customers" AS PERMISSIVE FOR UPDATE TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (case (select current_setting('app.scope_customer', true))
    when 'all' then tenant_id is not null
    when 'team' then owner_id = (select current_setting('app.user', true)) or starts_with(team_path, (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids) or (pool_id is not null and starts_with((select current_setting('app.team_path', true)), team_path))
    when 'own' then owner_id = (select current_setting('app.user', true)) or (owner_id is null and team_path = (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids) or (pool_id is not null and starts_with((select current_setting('app.team_path', true)), team_path))
    else false end)) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "duplicate_dismissals" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "import_files" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "import_jobs" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "import_rows" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "match_keys" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "merges" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "read_own" ON "notifications" AS PERMISSIVE FOR SELECT TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on'));--> statement-breakpoint
CREATE POLICY "send_in_tenant" ON "notifications" AS PERMISSIVE FOR INSERT TO "huike_app" WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "change_own" ON "notifications" AS PERMISSIVE FOR UPDATE TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on')) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on'));--> statement-breakpoint
CREATE POLICY "delete_own" ON "notifications" AS PERMISSIVE FOR DELETE TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on'));--> statement-breakpoint
CREATE POLICY "in_scope" ON "opportunities" AS PERMISSIVE FOR SELECT TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (case (select current_setting('app.scope_opportunity', true))
    when 'all' then tenant_id is not null
    when 'team' then owner_id = (select current_setting('app.user', true)) or starts_with(team_path, (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids)
    when 'own' then owner_id = (select current_setting('app.user', true)) or (owner_id is null and team_path = (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids)
    else false end));--> statement-breakpoint
CREATE POLICY "insert_in_tenant" ON "opportunities" AS PERMISSIVE FOR INSERT TO "huike_app" WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and (select current_setting('app.scope_opportunity', true)) <> 'none');--> statement-breakpoint
CREATE POLICY "update_in_scope" ON "opportunities" AS PERMISSIVE FOR UPDATE TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (case (select current_setting('app.scope_opportunity', true))
    when 'all' then tenant_id is not null
    when 'team' then owner_id = (select current_setting('app.user', true)) or starts_with(team_path, (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids)
    when 'own' then owner_id = (select current_setting('app.user', true)) or (owner_id is null and team_path = (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids)
    else false end)) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "opportunity_competitors" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "opportunity_items" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "owner_changes" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "pipelines" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "pool_moves" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "pools" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "price_lists" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "prices" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "product_versions" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "products" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "relations" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "risks" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "saved_views" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "score_weights" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "delete_in_scope" ON "search_documents" AS PERMISSIVE FOR DELETE TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (case case object when 'lead' then (select current_setting('app.scope_lead', true)) when 'customer' then (select current_setting('app.scope_customer', true)) when 'contact' then (select current_setting('app.scope_contact', true)) when 'opportunity' then (select current_setting('app.scope_opportunity', true)) when 'product' then 'all' when 'activity' then (select current_setting('app.scope_activity', true)) when 'task' then (select current_setting('app.scope_task', true)) else 'none' end
    when 'all' then tenant_id is not null
    when 'team' then owner_id = (select current_setting('app.user', true)) or starts_with(team_path, (select current_setting('app.team_path', true))) or starts_with(subject_team_path, (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids) or (pool_id is not null and starts_with((select current_setting('app.team_path', true)), team_path)) or subject_owner_id = (select current_setting('app.user', true)) or (select current_setting('app.user', true)) = any(subject_collaborator_ids)
    when 'own' then owner_id = (select current_setting('app.user', true)) or (owner_id is null and team_path = (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids) or (pool_id is not null and starts_with((select current_setting('app.team_path', true)), team_path)) or subject_owner_id = (select current_setting('app.user', true)) or (select current_setting('app.user', true)) = any(subject_collaborator_ids)
    else false end));--> statement-breakpoint
CREATE POLICY "in_scope" ON "search_documents" AS PERMISSIVE FOR SELECT TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (case case object when 'lead' then (select current_setting('app.scope_lead', true)) when 'customer' then (select current_setting('app.scope_customer', true)) when 'contact' then (select current_setting('app.scope_contact', true)) when 'opportunity' then (select current_setting('app.scope_opportunity', true)) when 'product' then 'all' when 'activity' then (select current_setting('app.scope_activity', true)) when 'task' then (select current_setting('app.scope_task', true)) else 'none' end
    when 'all' then tenant_id is not null
    when 'team' then owner_id = (select current_setting('app.user', true)) or starts_with(team_path, (select current_setting('app.team_path', true))) or starts_with(subject_team_path, (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids) or (pool_id is not null and starts_with((select current_setting('app.team_path', true)), team_path)) or subject_owner_id = (select current_setting('app.user', true)) or (select current_setting('app.user', true)) = any(subject_collaborator_ids)
    when 'own' then owner_id = (select current_setting('app.user', true)) or (owner_id is null and team_path = (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids) or (pool_id is not null and starts_with((select current_setting('app.team_path', true)), team_path)) or subject_owner_id = (select current_setting('app.user', true)) or (select current_setting('app.user', true)) = any(subject_collaborator_ids)
    else false end));--> statement-breakpoint
CREATE POLICY "insert_in_tenant" ON "search_documents" AS PERMISSIVE FOR INSERT TO "huike_app" WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "update_in_scope" ON "search_documents" AS PERMISSIVE FOR UPDATE TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (case case object when 'lead' then (select current_setting('app.scope_lead', true)) when 'customer' then (select current_setting('app.scope_customer', true)) when 'contact' then (select current_setting('app.scope_contact', true)) when 'opportunity' then (select current_setting('app.scope_opportunity', true)) when 'product' then 'all' when 'activity' then (select current_setting('app.scope_activity', true)) when 'task' then (select current_setting('app.scope_task', true)) else 'none' end
    when 'all' then tenant_id is not null
    when 'team' then owner_id = (select current_setting('app.user', true)) or starts_with(team_path, (select current_setting('app.team_path', true))) or starts_with(subject_team_path, (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids) or (pool_id is not null and starts_with((select current_setting('app.team_path', true)), team_path)) or subject_owner_id = (select current_setting('app.user', true)) or (select current_setting('app.user', true)) = any(subject_collaborator_ids)
    when 'own' then owner_id = (select current_setting('app.user', true)) or (owner_id is null and team_path = (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids) or (pool_id is not null and starts_with((select current_setting('app.team_path', true)), team_path)) or subject_owner_id = (select current_setting('app.user', true)) or (select current_setting('app.user', true)) = any(subject_collaborator_ids)
    else false end)) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "stage_changes" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "stages" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "stakeholders" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "tag_reasons" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "tenant_only" ON "tags" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true))) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
CREATE POLICY "in_scope" ON "tasks" AS PERMISSIVE FOR SELECT TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (case (select current_setting('app.scope_task', true))
    when 'all' then tenant_id is not null
    when 'team' then owner_id = (select current_setting('app.user', true)) or starts_with(team_path, (select current_setting('app.team_path', true))) or starts_with(subject_team_path, (select current_setting('app.team_path', true))) or subject_owner_id = (select current_setting('app.user', true)) or (select current_setting('app.user', true)) = any(subject_collaborator_ids)
    when 'own' then owner_id = (select current_setting('app.user', true)) or (owner_id is null and team_path = (select current_setting('app.team_path', true))) or subject_owner_id = (select current_setting('app.user', true)) or (select current_setting('app.user', true)) = any(subject_collaborator_ids)
    else false end));--> statement-breakpoint
CREATE POLICY "insert_in_tenant" ON "tasks" AS PERMISSIVE FOR INSERT TO "huike_app" WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and (select current_setting('app.scope_task', true)) <> 'none');--> statement-breakpoint
CREATE POLICY "update_in_scope" ON "tasks" AS PERMISSIVE FOR UPDATE TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (case (select current_setting('app.scope_task', true))
    when 'all' then tenant_id is not null
    when 'team' then owner_id = (select current_setting('app.user', true)) or starts_with(team_path, (select current_setting('app.team_path', true))) or starts_with(subject_team_path, (select current_setting('app.team_path', true))) or subject_owner_id = (select current_setting('app.user', true)) or (select current_setting('app.user', true)) = any(subject_collaborator_ids)
    when 'own' then owner_id = (select current_setting('app.user', true)) or (owner_id is null and team_path = (select current_setting('app.team_path', true))) or subject_owner_id = (select current_setting('app.user', true)) or (select current_setting('app.user', true)) = any(subject_collaborator_ids)
    else false end)) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));--> statement-breakpoint
ALTER POLICY "in_scope" ON "leads" TO huike_app USING (tenant_id = (select current_setting('app.tenant', true)) and (case (select current_setting('app.scope_lead', true))
    when 'all' then tenant_id is not null
    when 'team' then owner_id = (select current_setting('app.user', true)) or starts_with(team_path, (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids) or (pool_id is not null and starts_with((select current_setting('app.team_path', true)), team_path))
    when 'own' then owner_id = (select current_setting('app.user', true)) or (owner_id is null and team_path = (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids) or (pool_id is not null and starts_with((select current_setting('app.team_path', true)), team_path))
    else false end));--> statement-breakpoint
ALTER POLICY "update_in_scope" ON "leads" TO huike_app USING (tenant_id = (select current_setting('app.tenant', true)) and (case (select current_setting('app.scope_lead', true))
    when 'all' then tenant_id is not null
    when 'team' then owner_id = (select current_setting('app.user', true)) or starts_with(team_path, (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids) or (pool_id is not null and starts_with((select current_setting('app.team_path', true)), team_path))
    when 'own' then owner_id = (select current_setting('app.user', true)) or (owner_id is null and team_path = (select current_setting('app.team_path', true))) or (select current_setting('app.user', true)) = any(collaborator_ids) or (pool_id is not null and starts_with((select current_setting('app.team_path', true)), team_path))
    else false end)) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)));