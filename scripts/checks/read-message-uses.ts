import ts from "typescript";

/** One call of a translator. `namespaces` is null where the translator came from elsewhere, as a parameter. */
export type MessageUse = { key: RegExp; shown: string; line: number; namespaces: string[] | null };

const MAKERS = new Set(["useTranslations", "getTranslations"]);
const METHODS = new Set(["rich", "markup", "has", "raw"]);

/** Every translator call in a source whose key is written out, whole or with `${…}` in it. */
export function readMessageUses(source: ts.SourceFile): MessageUse[] {
  const bound = new Map<string, string[]>();
  const uses: MessageUse[] = [];
  const bind = (name: ts.Node, made: ts.Expression | undefined) => {
    const namespace = made && namespaceOf(made);
    if (namespace === undefined || !ts.isIdentifier(name)) return;
    bound.set(name.text, [...(bound.get(name.text) ?? []), namespace]);
  };
  const collect = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node)) bindAll(node, bind);
    ts.forEachChild(node, collect);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const use = useOf(node, bound, source);
      if (use) uses.push(use);
    }
    ts.forEachChild(node, visit);
  };
  collect(source);
  visit(source);
  return uses;
}

function bindAll(
  node: ts.VariableDeclaration,
  bind: (name: ts.Node, made: ts.Expression | undefined) => void,
): void {
  bind(node.name, node.initializer);
  // const [t, locale] = await Promise.all([getTranslations("lead"), getLocale()])
  if (!ts.isArrayBindingPattern(node.name) || !node.initializer) return;
  const awaited = ts.isAwaitExpression(node.initializer) ? node.initializer.expression : node.initializer;
  const list = ts.isCallExpression(awaited) ? awaited.arguments[0] : undefined;
  if (!list || !ts.isArrayLiteralExpression(list)) return;
  node.name.elements.forEach((element, index) => {
    if (ts.isBindingElement(element)) bind(element.name, list.elements[index]);
  });
}

/** The namespace of `useTranslations("ns")`, awaited or not; "" is the root; undefined when it is something else. */
function namespaceOf(made: ts.Expression): string | undefined {
  if (ts.isAwaitExpression(made) || ts.isParenthesizedExpression(made)) return namespaceOf(made.expression);
  if (!ts.isCallExpression(made) || !ts.isIdentifier(made.expression)) return undefined;
  if (!MAKERS.has(made.expression.text)) return undefined;
  const [first] = made.arguments;
  if (!first) return "";
  return ts.isStringLiteral(first) ? first.text : undefined;
}

function useOf(
  call: ts.CallExpression,
  bound: Map<string, string[]>,
  source: ts.SourceFile,
): MessageUse | undefined {
  const key = call.arguments[0] && keyOf(call.arguments[0]);
  const translator = translatorOf(call.expression, bound);
  if (!key || translator === undefined) return undefined;
  const line = source.getLineAndCharacterOfPosition(call.getStart(source)).line + 1;
  return { ...key, line, namespaces: translator };
}

function translatorOf(callee: ts.Expression, bound: Map<string, string[]>): string[] | null | undefined {
  if (ts.isPropertyAccessExpression(callee)) {
    if (METHODS.has(callee.name.text)) return translatorOf(callee.expression, bound);
    return callee.name.text === "t" ? null : undefined;
  }
  if (ts.isIdentifier(callee)) return bound.get(callee.text) ?? (callee.text === "t" ? null : undefined);
  const direct = namespaceOf(callee);
  return direct === undefined ? undefined : [direct];
}

/** A written key as a pattern; a variable part stands for one or more parts. A key that is all variable says nothing. */
function keyOf(argument: ts.Expression): Pick<MessageUse, "key" | "shown"> | undefined {
  if (ts.isStringLiteral(argument) || ts.isNoSubstitutionTemplateLiteral(argument)) {
    return { key: new RegExp(`^${escapePattern(argument.text)}$`), shown: argument.text };
  }
  if (!ts.isTemplateExpression(argument)) return undefined;
  const parts = [argument.head.text, ...argument.templateSpans.map((span) => span.literal.text)];
  if (parts.every((part) => part === "")) return undefined;
  return {
    key: new RegExp(`^${parts.map((part) => escapePattern(part)).join(".+")}$`),
    shown: parts.join("…"),
  };
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
