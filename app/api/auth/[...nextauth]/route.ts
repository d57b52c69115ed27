import NextAuth from "next-auth";
import { authOptions } from "#app/_server/auth-options.ts";

const handler = (request: Request, props: unknown) => NextAuth(authOptions())(request, props);

export { handler as GET, handler as POST };
