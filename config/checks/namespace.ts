import { parse, visit, type DocumentNode } from 'graphql';
import ts from 'typescript';
import type { Check, Problem } from './support/check.ts';
import { lineAt, type Project } from './support/project.ts';

const SOURCE = /^force-app\/.*\/lwc\/(?!.*__tests__).*(?<!\.d)\.ts$/;
const CUSTOM = /__(c|r|mdt|e)$/;
/** Documents that have to be put together: names are handed in as @salesforce/schema gives them, with the namespace. */
const PUT_TOGETHER = /\/lwc\/saveRecordsData\//;
const CUSTOM_IN_TEXT = /\b[A-Za-z]\w*?__(?:c|r|mdt|e)\b/g;

/**
 * With a namespace the platform puts its prefix before custom names in a `gql` template and in `@salesforce/schema` imports, and
 * nowhere else: answers come back under the alias, or else under a name that the code does not know.
 */
export const namespaceCheck: Check = {
    name: 'namespace',
    promise: 'custom names stand in queries with an alias, or in imports, so that a namespace could be added',
    run: (project) => project.matching(SOURCE).flatMap((file) => [...problemsOf(project, file)])
};

function* problemsOf(project: Project, file: string): Generator<Problem> {
    const source = project.read(file);
    if (!source.includes('gql') && !/__[a-z]/.test(source)) {
        return;
    }
    const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ESNext, true);
    for (const node of nodesOf(tree)) {
        const at = node.getStart(tree);
        if (ts.isTaggedTemplateExpression(node) && node.tag.getText(tree) === 'gql') {
            yield* templateProblems(node.template, source, file);
        } else if (isEndOfName(node)) {
            yield {
                file,
                line: lineAt(source, at),
                message: 'a custom name is put together at run time: a namespace would not reach it'
            };
        } else if (isName(node)) {
            for (const [name] of node.text.matchAll(CUSTOM_IN_TEXT)) {
                yield {
                    file,
                    line: lineAt(source, at),
                    message: `${name} stands outside a query, where a namespace would not reach it: import it from @salesforce/schema, or use an alias`
                };
            }
        }
    }
}

function* templateProblems(template: ts.TemplateLiteral, source: string, file: string): Generator<Problem> {
    const start = template.getStart() + 1;
    if (!ts.isNoSubstitutionTemplateLiteral(template)) {
        if (PUT_TOGETHER.test(file) && !source.match(CUSTOM_IN_TEXT)) {
            return;
        }
        yield {
            file,
            line: lineAt(source, start),
            message: 'the query is put together at run time: a namespace would not reach what is put in'
        };
        return;
    }
    let query: DocumentNode;
    try {
        query = parse(template.text);
    } catch (error) {
        yield { file, line: lineAt(source, start), message: `the query is no GraphQL: ${(error as Error).message}` };
        return;
    }
    const problems: Problem[] = [];
    visit(query, {
        Field({ name, alias, loc }) {
            if (CUSTOM.test(name.value) && (alias === undefined || CUSTOM.test(alias.value))) {
                const line = lineAt(source, start + (loc?.start ?? 0));
                problems.push({ file, line, message: `${name.value} has no alias: write Name: ${name.value}` });
            }
        }
    });
    yield* problems;
}

/** Everything below a node but what stands in queries and imports. */
function* nodesOf(node: ts.Node): Generator<ts.Node> {
    yield node;
    const isClosed =
        ts.isImportDeclaration(node) || (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'gql');
    if (!isClosed) {
        for (const child of node.getChildren()) {
            yield* nodesOf(child);
        }
    }
}

const isName = (node: ts.Node): node is ts.Identifier | ts.StringLiteral | ts.NoSubstitutionTemplateLiteral =>
    ts.isIdentifier(node) || ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);

/** `${name}__c` */
const isEndOfName = (node: ts.Node): boolean =>
    (ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) && /^__(c|r|mdt|e)\b/.test(node.text);
