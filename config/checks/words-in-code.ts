import ts from 'typescript';
import type { Check, Problem } from './support/check.ts';
import { PackageIndex } from './support/package-index.ts';
import type { Project } from './support/project.ts';
import { textOf, type Element } from './support/xml.ts';

const SOURCE = /^force-app\/.*\/lwc\/(?!.*__tests__)[^/]+\/[^/]+(?<!\.d)\.ts$/;
const LABELS = /Labels\/[^/]+$/;
/** Rules and queries hold codes and names; what people read is made of them by components. */
const RULES = /(Model|Data)\/[^/]+$/;
/** Bundles whose texts are no words on the screen, and why. */
const EXCUSED: Readonly<Record<string, string>> = {
    publishModel: 'names and describes the fields that it publishes: an org has them in one language',
    waveModel: 'holds words that are looked for in titles of people; an administrator writes others'
};

/** Objects and fields of the platform that components name, and nobody reads. */
const STANDARD = new Set(['Group', 'Id', 'Individual', 'Name', 'Title', 'User']);
const COMMAND = /^npm run /;
const LOOKS_UP = new Set(['startsWith', 'endsWith', 'includes', 'has', 'get', 'querySelector', 'querySelectorAll']);
/** Errors for programmers, not for people. */
const NOT_SHOWN = new Set(['RangeError', 'TypeError', 'Set', 'CustomEvent']);

export const wordsInCodeCheck: Check = {
    name: 'words-in-code',
    promise: 'what components say in their code are labels',
    run: (project) => {
        const values = new Set([...picklistValues(new PackageIndex(project)), ...valuesWithLabels(project)]);
        return project
            .matching(SOURCE)
            .filter((file) => !LABELS.test(file) && !Object.keys(EXCUSED).some((name) => file.includes(`/${name}/`)))
            .flatMap((file) => problemsIn(project, file, values));
    }
};

function problemsIn(project: Project, file: string, values: ReadonlySet<string>): Problem[] {
    const source = ts.createSourceFile(file, project.read(file), ts.ScriptTarget.Latest, true);
    const problems: Problem[] = [];
    const visit = (node: ts.Node): void => {
        if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) {
            return;
        }
        // gql`…`
        if (ts.isTaggedTemplateExpression(node)) {
            return;
        }
        if (isText(node) && saysWords(node, RULES.test(file)) && !values.has(node.text) && !isCode(node)) {
            const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
            problems.push({ file, line, message: `"${node.text.trim()}" should be a label` });
        }
        ts.forEachChild(node, visit);
    };
    visit(source);
    return problems;
}

type Text = ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail;

const isText = (node: ts.Node): node is Text =>
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);

/** Several words that are no list of class names; in a component also one word that begins like a heading, or one after a value. */
function saysWords(node: Text, isRule: boolean): boolean {
    const text = node.text.trim();
    if (COMMAND.test(text) || STANDARD.has(text)) {
        return false;
    }
    const isPhrase =
        /\p{L}{2,}\P{L}*\s\P{L}*\p{L}{2,}/u.test(text) && /[^a-z0-9_ -]/.test(text) && !/[{}()|$]/.test(text);
    if (isPhrase || isRule) {
        return isPhrase;
    }
    // glued to a value it is a part of a name: `${part}Met`
    if (ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) {
        return /^\s\p{L}{2,}/u.test(node.text);
    }
    return /^\p{Lu}\p{Ll}+$/u.test(text);
}

/** Compared, looked up, the name of a property: nobody sees it. */
function isCode(node: Text): boolean {
    const parent = ts.isTemplateSpan(node.parent) ? node.parent.parent.parent : node.parent;
    if (ts.isBinaryExpression(parent)) {
        return ts.tokenToString(parent.operatorToken.kind)?.includes('==') ?? false;
    }
    if (ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression)) {
        return LOOKS_UP.has(parent.expression.name.text);
    }
    const maker = ts.isArrayLiteralExpression(parent) ? parent.parent : parent;
    if (ts.isNewExpression(maker)) {
        return NOT_SHOWN.has(maker.expression.getText());
    }
    return (
        ts.isCaseClause(parent) ||
        ts.isElementAccessExpression(parent) ||
        (ts.isPropertyAssignment(parent) && parent.name === node)
    );
}

/** What records hold: the platform shows its own words for it. */
function picklistValues(index: PackageIndex): string[] {
    const sets = index.project.matching(/\/globalValueSets\/[^/]+\.globalValueSet-meta\.xml$/);
    return [...index.fields.map(({ xml }) => xml), ...sets.map((file) => index.xml(file))].flatMap(valuesIn);
}

const valuesIn = (element: Element): string[] => [
    ...(element.name === 'value' || element.name === 'customValue' ? [textOf(element, 'fullName')] : []),
    ...element.children.flatMap(valuesIn)
];

/** Values that a bundle of labels has a word for: `'Repeat win': repeatWin`. */
const valuesWithLabels = (project: Project): string[] =>
    project
        .matching(SOURCE)
        .filter((file) => LABELS.test(file))
        .flatMap((file) => [...project.read(file).matchAll(/^ +'([^']+)': \w+,?$/gm)].map(([, value]) => value ?? ''));
