import ts from "typescript";

const HAN = /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u;

/** Lines of a source that write Chinese outside of comments: in strings, templates, patterns and markup. */
export function findHan(source: ts.SourceFile): number[] {
  const lines = new Set<number>();
  const visit = (node: ts.Node): void => {
    const written =
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isRegularExpressionLiteral(node);
    if (written && HAN.test(node.getText(source))) {
      lines.add(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...lines];
}
