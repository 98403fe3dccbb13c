import path from 'node:path';
import ts from 'typescript';
import type { Check, Problem } from '../support/check.ts';
import type { Project } from '../support/project.ts';
import { parseTemplates, type ParsedTemplate, type TemplateValue } from './template-parser.ts';

/** The compiler sees classes and not templates; a misspelt binding would render nothing, without a word. */
export const bindingsCheck: Check = {
    name: 'templates',
    promise: 'what templates bind is there in the class, and handlers are methods',
    run(project) {
        const templates = parseTemplates(project).filter(({ component }) => project.has(component));
        const classes = new ComponentClasses(
            project,
            templates.map(({ component }) => component)
        );
        return templates.flatMap((template) => [...checkTemplate(template, classes)]);
    }
};

function* checkTemplate(template: ParsedTemplate, classes: ComponentClasses): Generator<Problem> {
    const { file, component, values, warnings } = template;
    yield* warnings.map(({ message, line }) => ({ file, line, message }));
    const members = classes.membersOf(component);
    if (!members) {
        yield { file, message: `${path.basename(component)} exports no class` };
        return;
    }
    for (const value of values) {
        const problem = bindingProblem(value, members);
        if (problem) {
            yield { file, line: value.line, message: problem };
        }
    }
}

function bindingProblem({ kind, value, declared }: TemplateValue, members: Members): string | undefined {
    const name = rootName(value);
    if (!name || declared.has(name)) {
        return undefined;
    }
    const member = members.get(name);
    if (!member) {
        return `{${name}} is no member of the class`;
    }
    return kind === 'listener' && value.type === 'Identifier' && !member.isMethod
        ? `handler {${name}} is no method`
        : undefined;
}

/** `a` of `a.b.c`. */
function rootName(value: { readonly type: string }): string | undefined {
    let node = value as { type: string; object?: typeof value; name?: string };
    while (node.type === 'MemberExpression' && node.object) {
        node = node.object;
    }
    return node.type === 'Identifier' ? node.name : undefined;
}

type Members = ReadonlyMap<string, { readonly isMethod: boolean }>;

/** Members of component classes, inherited ones too, as the compiler knows them. */
class ComponentClasses {
    readonly #program: ts.Program;
    readonly #project: Project;

    constructor(project: Project, files: readonly string[]) {
        this.#project = project;
        const settings = project.absolute('force-app/tsconfig.json');
        const { config } = ts.readConfigFile(settings, (file) => ts.sys.readFile(file)) as { config?: object };
        const { options } = ts.parseJsonConfigFileContent(config ?? {}, ts.sys, path.dirname(settings));
        const declarations = project.matching(/^config\/types\/.*\.d\.ts$/);
        this.#program = ts.createProgram(
            [...files, ...declarations].map((file) => project.absolute(file)),
            { ...options, incremental: false, noEmit: true }
        );
    }

    membersOf(file: string): Members | undefined {
        const checker = this.#program.getTypeChecker();
        const source = this.#program.getSourceFile(this.#project.absolute(file));
        const module = source && checker.getSymbolAtLocation(source);
        const component = module && checker.getExportsOfModule(module).find(({ name }) => name === 'default');
        const instance = component && checker.getTypeOfSymbol(component).getConstructSignatures()[0]?.getReturnType();
        return (
            instance &&
            new Map(
                instance.getProperties().map((property) => {
                    const signatures = checker.getTypeOfSymbol(property).getCallSignatures();
                    return [property.name, { isMethod: signatures.length > 0 }];
                })
            )
        );
    }
}
