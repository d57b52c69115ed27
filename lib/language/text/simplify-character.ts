import { scriptTables } from "./script-tables.ts";

/** Returns the simplified form of one Han character, or the character itself. */
export function simplifyCharacter(character: string): string {
  return scriptTables().characters.get(character) ?? character;
}
