DROP INDEX "changes_entity";--> statement-breakpoint
DROP INDEX "changes_run";--> statement-breakpoint
CREATE INDEX "changes_entity" ON "field_changes" USING btree ("entity_id","id");--> statement-breakpoint
CREATE INDEX "changes_run" ON "field_changes" USING btree ("tenant_id","run_id") WHERE "field_changes"."run_id" is not null;