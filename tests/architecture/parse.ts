import ts from "typescript";

export const parse = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

export type ExportedValue = { name: string; value: ts.Expression | ts.FunctionDeclaration | undefined };

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false);

/** The values that a module exports where it declares them; types are no values. */
export function exportedValues(source: ts.SourceFile): ExportedValue[] {
  return source.statements.flatMap((statement): ExportedValue[] => {
    if (!isExported(statement)) return [];
    if (ts.isFunctionDeclaration(statement))
      return [{ name: statement.name?.text ?? "default", value: statement }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map(({ name, initializer }) => ({
      name: name.getText(source),
      value: initializer,
    }));
  });
}

/** Whether an expression is a call of the function of that name. */
export const isCallOf = (name: string, node: ts.Node | undefined): boolean =>
  node !== undefined &&
  ts.isCallExpression(node) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === name;

/** Names of the constants at the top of a module that such a call makes. */
export function madeBy(name: string, source: ts.SourceFile): Set<string> {
  const declarations = source.statements.flatMap((statement) =>
    ts.isVariableStatement(statement) ? [...statement.declarationList.declarations] : [],
  );
  const made = declarations.filter((declaration) => isCallOf(name, declaration.initializer));
  return new Set(made.map((declaration) => declaration.name.getText(source)));
}

/** Whether any of the names is called somewhere below a node. */
export function calls(node: ts.Node, names: ReadonlySet<string>): boolean {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && names.has(node.expression.text))
    return true;
  return ts.forEachChild(node, (child) => calls(child, names) || undefined) ?? false;
}

/** The name that a file's one export should have: `assign-lead.ts` exports `assignLead`. */
export const nameOfFile = (path: string): string =>
  (path.split("/").at(-1) ?? "")
    .replace(/\.ts$/, "")
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
