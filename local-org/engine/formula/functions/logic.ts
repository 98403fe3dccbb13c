import type { TypedNode } from '../typed.ts';
import { commonType, type FormulaType } from '../types.ts';
import { sameValue } from '../compare.ts';
import type { Value } from '../values.ts';
import { ANY_FIELD, ANY_VALUE, BOOLEAN, TEXT_LITERAL, type Call, type FunctionDef, type Run } from './definition.ts';

const NO_BOOLEAN = ANY_VALUE.filter((type) => type !== 'boolean');

/** The one type of several arguments; the first that does not fit is named. */
function oneType(call: Call, candidates: readonly TypedNode[]): FormulaType {
    return candidates.reduce<FormulaType>(
        (type, arg) => commonType(type, arg.type) ?? call.wrongType([type], arg),
        'null'
    );
}

const at = (args: readonly TypedNode[], index: number): TypedNode => args[index] as TypedNode;
const oddOnes = (args: readonly TypedNode[], from: number): TypedNode[] =>
    args.filter((_, index) => index >= from && (index - from) % 2 === 0);

/** Type of CASE(expression, value1, result1, …, else). */
function typeOfCase(call: Call): FormulaType {
    const { args } = call;
    if (args.length < 4 || args.length % 2 !== 0) {
        call.wrongCount(Math.max(4, args.length + 1));
    }
    const values = oddOnes(args.slice(0, -1), 1);
    const results = [...oddOnes(args.slice(0, -1), 2), at(args, args.length - 1)];
    if (args.some((arg) => arg.type === 'boolean')) {
        call.illegalType();
    }
    const subject = at(args, 0);
    if (subject.type === 'picklist') {
        values.forEach((value) => value.kind === 'text' || call.wrongType(TEXT_LITERAL, value));
    } else {
        oneType(call, [subject, ...values]);
    }
    return oneType(call, results);
}

/** Type of IFS(test1, result1, …, else). */
function typeOfIfs(call: Call): FormulaType {
    const { args } = call;
    if (args.length % 2 === 0) {
        call.wrongCount(args.length + 1);
    }
    oddOnes(args.slice(0, -1), 0).forEach((test) => BOOLEAN.includes(test.type) || call.wrongType(BOOLEAN, test));
    return oneType(call, [...oddOnes(args, 1), at(args, args.length - 1)]);
}

function evaluateCase(run: Run, args: readonly TypedNode[]): Value {
    const subject = at(args, 0);
    const value = run.value(subject);
    for (let index = 1; index < args.length - 1; index += 2) {
        const type = subject.type === 'null' ? at(args, index).type : subject.type;
        if (sameValue(type, value, run.value(at(args, index))) === true) {
            return run.value(at(args, index + 1));
        }
    }
    return run.value(at(args, args.length - 1));
}

function evaluateIfs(run: Run, args: readonly TypedNode[]): Value {
    for (let index = 0; index < args.length - 1; index += 2) {
        if (run.isTrue(at(args, index))) {
            return run.value(at(args, index + 1));
        }
    }
    return run.value(at(args, args.length - 1));
}

export const LOGIC_FUNCTIONS: readonly FunctionDef[] = [
    {
        name: 'IF',
        parameters: [BOOLEAN, ANY_VALUE, ANY_VALUE],
        returns: (call) => oneType(call, call.args.slice(1)),
        evaluate: (run, args) => run.value(at(args, run.isTrue(at(args, 0)) ? 1 : 2))
    },
    {
        name: 'IFS',
        parameters: [BOOLEAN, ANY_VALUE, ANY_VALUE],
        rest: ANY_VALUE,
        returns: typeOfIfs,
        evaluate: evaluateIfs
    },
    {
        name: 'CASE',
        parameters: [[...NO_BOOLEAN, 'boolean', 'picklist']],
        rest: ANY_VALUE,
        returns: typeOfCase,
        evaluate: evaluateCase
    },
    {
        name: 'AND',
        parameters: [BOOLEAN],
        rest: BOOLEAN,
        returns: 'boolean',
        evaluate: (run, args) => args.every((arg) => run.isTrue(arg))
    },
    {
        name: 'OR',
        parameters: [BOOLEAN],
        rest: BOOLEAN,
        returns: 'boolean',
        evaluate: (run, args) => args.some((arg) => run.isTrue(arg))
    },
    {
        name: 'ISBLANK',
        parameters: [ANY_FIELD],
        returns: 'boolean',
        evaluate: (run, args) => run.value(at(args, 0)) === null
    },
    {
        // Text is never null to ISNULL, only blank: the platform keeps it for old formulas.
        name: 'ISNULL',
        parameters: [[...NO_BOOLEAN, 'picklist', 'multipicklist']],
        returns: 'boolean',
        evaluate: (run, args) => run.value(at(args, 0)) === null && at(args, 0).type !== 'text'
    },
    {
        name: 'BLANKVALUE',
        parameters: [NO_BOOLEAN, NO_BOOLEAN],
        returns: (call) => oneType(call, call.args),
        evaluate: (run, args) => firstOf(run, args, false)
    },
    {
        name: 'NULLVALUE',
        parameters: [NO_BOOLEAN, NO_BOOLEAN],
        returns: (call) => oneType(call, call.args),
        evaluate: (run, args) =>
            firstOf(
                run,
                args,
                args.some((arg) => arg.type === 'text')
            )
    }
];

function firstOf(run: Run, args: readonly TypedNode[], textIsNeverNull: boolean): Value {
    const [value, substitute] = [run.value(at(args, 0)), run.value(at(args, 1))];
    return value !== null || textIsNeverNull ? value : substitute;
}
