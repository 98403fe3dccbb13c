import { checkBinary, checkUnary } from './check-operators.ts';
import { FormulaCompileError, type Span } from './formula-error.ts';
import type { Call, FunctionDef, Parameter } from './functions/definition.ts';
import { FUNCTIONS, NOT_IMITATED } from './functions/registry.ts';
import { wrongType } from './messages.ts';
import type { FormulaNode } from './nodes.ts';
import type { FormulaScope, ScopeField, TypedFormula, TypedNode } from './typed.ts';
import { commonType, labelOfType, typeOfField, type FormulaType } from './types.ts';

/** Looks up names and works out types. @throws FormulaCompileError with the platform's message and the place */
export function checkFormula(node: FormulaNode, scope: FormulaScope): TypedFormula {
    const checker = new Checker(scope);
    const root = checker.check(node);
    // Picklist values are no results; TEXT() makes texts of them.
    refusePicklist(root);
    checkResult(root, scope);
    const { use, result, blanksAsZero = false } = scope;
    const compiledSize = sizeOf(root);
    return {
        root,
        type: root.type,
        use,
        blanksAsZero,
        ...(result && { result }),
        fields: [...checker.fields.values()],
        compiledSize
    };
}

class Checker {
    readonly fields = new Map<string, readonly string[]>();
    private readonly scope: FormulaScope;

    constructor(scope: FormulaScope) {
        this.scope = scope;
    }

    check(node: FormulaNode): TypedNode {
        switch (node.kind) {
            case 'number':
            case 'text':
            case 'boolean':
            case 'null':
                return { ...node, type: node.kind };
            case 'field':
                return this.field(node);
            case 'unary':
                return checkUnary(node, this.value(node.operand));
            case 'binary':
                return checkBinary(node, this.value(node.left), this.value(node.right));
            case 'call':
                return this.call(node);
        }
    }

    /** An operand, which must not be a bare picklist. */
    private value(node: FormulaNode): TypedNode {
        const typed = this.check(node);
        refusePicklist(typed);
        return typed;
    }

    /** @param ofObject whether a field of any object, `$ObjectType.…`, is meant: nowhere else may one stand */
    private field(node: FormulaNode & { kind: 'field' }, ofObject = false): TypedNode {
        const name = node.path.join('.');
        const field = isOfObject(node.path) === ofObject ? this.scope.resolve(node.path) : undefined;
        if (!field) {
            throw new FormulaCompileError(`Field ${name} does not exist. Check spelling.`, node);
        }
        const type = typeOfField(field.type);
        if (!type || (field.longText && this.scope.use === 'formulaField')) {
            throw new FormulaCompileError(
                `You referenced an unsupported field type called "${nameOfType(field)}" using the following field: ${name}`,
                node
            );
        }
        this.fields.set(name.toLowerCase(), node.path);
        return { ...node, field, type };
    }

    private call(node: FormulaNode & { kind: 'call' }): TypedNode {
        const { name, start, end } = node;
        const definition = FUNCTIONS.get(name);
        if (NOT_IMITATED.has(name)) {
            throw new FormulaCompileError(`Function ${name} is not imitated here`, node);
        }
        if (!definition) {
            throw new FormulaCompileError(`Unknown function ${name}. Check spelling.`, node);
        }
        if (definition.uses && !definition.uses.includes(this.scope.use)) {
            throw new FormulaCompileError(`Function ${name} may not be used in this type of formula`, node);
        }
        checkCount(definition, node);
        const args = node.args.map((arg, index) => this.argument(definition, arg, index));
        const call = callOf(node, args);
        const type = typeof definition.returns === 'function' ? definition.returns(call) : definition.returns;
        return { kind: 'call', name, args, type, start, end };
    }

    private argument(definition: FunctionDef, node: FormulaNode, index: number): TypedNode {
        const isFieldOfObject = index < (definition.fieldsOfObjects ?? 0) && node.kind === 'field';
        const typed = isFieldOfObject ? this.field(node, true) : this.check(node);
        const wanted = (definition.parameters[index] ?? definition.rest) as Parameter;
        if (typed.type !== 'null' && !wanted.includes(typed.type)) {
            if (!wanted.includes('picklist') && !wanted.includes('multipicklist')) {
                refusePicklist(typed);
            }
            wrongType(`function '${definition.name}()'`, wanted, typed);
        }
        return typed;
    }
}

const isOfObject = ([global = '']: readonly string[]): boolean => global.toLowerCase() === '$objecttype';

function checkCount(definition: FunctionDef, node: FormulaNode & { kind: 'call' }): void {
    const most = definition.parameters.length;
    const least = most - (definition.optional ?? 0);
    const given = node.args.length;
    if (given < least || (given > most && !definition.rest)) {
        wrongCount(node, given < least ? least : most);
    }
}

function wrongCount(node: FormulaNode & { kind: 'call' }, expected: number): never {
    throw new FormulaCompileError(
        `Incorrect number of parameters for function '${node.name}()'. Expected ${expected}, received ${node.args.length}`,
        node
    );
}

function callOf(node: FormulaNode & { kind: 'call' }, args: readonly TypedNode[]): Call {
    return {
        node,
        args,
        wrongCount: (expected) => wrongCount(node, expected),
        wrongType: (expected, argument) => wrongType(`function '${node.name}()'`, expected, argument),
        illegalType: () => {
            throw new FormulaCompileError(`Incorrect argument type for function '${node.name}()'.`, node);
        }
    };
}

function refusePicklist(node: TypedNode): void {
    if (node.type === 'picklist' || node.type === 'multipicklist') {
        const name = node.kind === 'field' ? node.path.join('.') : 'value';
        const [one, many] =
            node.type === 'picklist' ? ['picklist', 'Picklist'] : ['multi-select picklist', 'Multi-select picklist'];
        throw new FormulaCompileError(
            `Field ${name} is a ${one} field. ${many} fields are only supported in certain functions.`,
            node
        );
    }
}

function checkResult(root: TypedNode, scope: FormulaScope): void {
    const wanted = scope.result && resultType(scope.result.type);
    if (root.type === 'location' || (wanted && !fitsResult(root.type, wanted, scope.use))) {
        const expected = labelOfType(wanted ?? 'number');
        throw new FormulaCompileError(
            `Formula result is data type (${labelOfType(root.type)}), incompatible with expected data type (${expected}).`,
            root
        );
    }
}

/** A default of a date field may be written as NOW(): packages do, and the platform takes it. */
const fitsResult = (type: FormulaType, wanted: FormulaType, use: FormulaScope['use']): boolean =>
    commonType(type, wanted) !== undefined || (use === 'defaultValue' && type === 'datetime' && wanted === 'date');

/** A default formula of a picklist gives its value as text. */
function resultType(type: ScopeField['type']): FormulaType | undefined {
    const known = typeOfField(type);
    return known === 'picklist' || known === 'multipicklist' ? 'text' : known;
}

function nameOfType(field: ScopeField): string {
    return field.longText ? 'Long Text Area' : field.type;
}

/** Literals and names count by their length, each operation by the SQL words around it. An estimate: the platform's own is secret. */
function sizeOf(node: TypedNode): number {
    switch (node.kind) {
        case 'unary':
            return 3 + sizeOf(node.operand);
        case 'binary':
            return 5 + sizeOf(node.left) + sizeOf(node.right);
        case 'call':
            return node.name.length + 10 + node.args.reduce((size, arg) => size + sizeOf(arg) + 2, 0);
        case 'field':
            return 20 + node.path.join('.').length;
        default:
            return (node as Span).end - node.start;
    }
}
