import ts from "typescript";
import { calls, exportedValues, isCallOf, madeBy, nameOfFile, parse } from "./parse.ts";

const COMMAND = /from "#lib\/platform\/command\.ts"/;

/** What is wrong with a verb file: it exports one verb, named as the file, made by `command(...)` or around one. */
export function findUngatedVerb(path: string, text: string): string[] {
  const source = parse(path, text);
  const commands = madeBy("command", source);
  const values = exportedValues(source);
  const [verb] = values;
  if (!verb || values.length > 1) return [`${path}: exports ${values.length} values, not one verb`];
  const wrongName =
    verb.name === nameOfFile(path) ? [] : [`${path}: exports ${verb.name}, not ${nameOfFile(path)}`];
  const gated = isCallOf("command", verb.value) || (verb.value !== undefined && calls(verb.value, commands));
  const ours = COMMAND.test(text);
  return gated && ours ? wrongName : [...wrongName, `${path}: ${verb.name} does not go through command()`];
}

/** Exports of a query file that take a context and read without its walls. */
export function findUngatedQuery(path: string, text: string): string[] {
  const source = parse(path, text);
  const gates = new Set([...madeBy("query", source), "withActor"]);
  return exportedValues(source).flatMap(({ name, value }) => {
    if (value === undefined || isCallOf("query", value)) return [];
    if (!takesContext(value, source) || calls(value, gates)) return [];
    return [`${path}: ${name} takes a context but uses neither query() nor withActor()`];
  });
}

function takesContext(value: ts.Node, source: ts.SourceFile): boolean {
  const isFunction =
    ts.isFunctionDeclaration(value) || ts.isArrowFunction(value) || ts.isFunctionExpression(value);
  return isFunction && value.parameters.some((parameter) => parameter.type?.getText(source) === "Context");
}
