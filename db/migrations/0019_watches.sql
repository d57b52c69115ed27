ALTER TABLE "messages" ADD COLUMN "watch" text;--> statement-breakpoint
CREATE INDEX "messages_watched" ON "messages" USING btree ("user_id","created_at") WHERE watch is not null;