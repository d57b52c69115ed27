"use server";
import { query } from "#app/_server/query.ts";
import { verifyAuditChain } from "#lib/domains/audit/index.ts";

export const verifyAuditAction = async () => query(verifyAuditChain, {});
