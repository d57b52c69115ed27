import { openapiDocument } from "#app/_server/openapi.ts";
import { env } from "#lib/platform/env.ts";

export const GET = () => Response.json(openapiDocument(env().APP_URL));
