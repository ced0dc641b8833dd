import ts from 'typescript';

/** One import or re-export as it stands in a file. */
export interface ModuleImport {
  specifier: string;
  /** `type` leaves nothing at run time; `dynamic` is `import()`. */
  kind: 'value' | 'type' | 'dynamic';
}

/** What a file takes from others, and whether it has a default export. */
export interface ModuleFacts {
  imports: ModuleImport[];
  hasDefaultExport: boolean;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function importIn(node: ts.Node): ModuleImport[] {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    const { text } = node.moduleSpecifier as ts.StringLiteral;
    return [{ specifier: text, kind: isTypeOnly(node) ? 'type' : 'value' }];
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    const specifier = argument && ts.isStringLiteralLike(argument) ? argument.text : '(not a plain string)';
    return [{ specifier, kind: 'dynamic' }];
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return [{ specifier: node.argument.literal.text, kind: 'type' }];
  }
  return [];
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
}

/** The imports and exports of a source text. */
export function moduleFacts(path: string, text: string): ModuleFacts {
  const facts: ModuleFacts = { imports: [], hasDefaultExport: false };
  const visit = (node: ts.Node): void => {
    facts.imports.push(...importIn(node));
    facts.hasDefaultExport ||= isDefaultExport(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return facts;
}
