import { sameValue } from '../compare.ts';
import type { FormulaUse, TypedNode } from '../typed.ts';
import type { FormulaType } from '../types.ts';
import { decimal, type Value } from '../values.ts';
import { ANY_FIELD, ANY_VALUE, TEXT, TEXT_LITERAL, type Call, type FunctionDef, type Run } from './definition.ts';

/** Formulas that run while a record is saved, and so know what it was before. */
const WHILE_SAVING: readonly FormulaUse[] = ['validationRule', 'criteria'];

const first = (args: readonly TypedNode[]): TypedNode => args[0] as TypedNode;

function fieldOnly(call: Call): TypedNode {
    const field = first(call.args);
    return field.kind === 'field' ? field : call.illegalType();
}

function isChanged(run: Run, args: readonly TypedNode[]): boolean {
    if (run.environment.isNew) {
        return false;
    }
    const [now, before] = [run.value(first(args)), run.priorValue(first(args))];
    return now === null || before === null ? now !== before : sameValue(first(args).type, now, before) !== true;
}

/** On an insert there is no earlier value: the present one stands for it. */
function priorValue(run: Run, args: readonly TypedNode[]): Value {
    return run.environment.isNew ? run.value(first(args)) : run.priorValue(first(args));
}

function chosenValues(run: Run, node: TypedNode): string[] {
    const value = run.value(node) as string | null;
    return value === null ? [] : value.split(';').filter((part) => part !== '');
}

/** ISPICKVAL and INCLUDES compare with a text that stands in the formula. */
function literalText(call: Call): 'boolean' {
    const literal = call.args[1] as TypedNode;
    return literal.kind === 'text' ? 'boolean' : call.wrongType(TEXT_LITERAL, literal);
}

/** VLOOKUP takes both fields of the same custom object, the second its name. */
function lookedUpType(call: Call): FormulaType {
    const [wanted, key] = call.args as [TypedNode, TypedNode];
    if (wanted.kind !== 'field' || key.kind !== 'field') {
        return call.illegalType();
    }
    const [object = '', keyObject] = [wanted, key].map(({ path }) => path[1]?.toLowerCase());
    const isByName = object === keyObject && key.path[3]?.toLowerCase() === 'name';
    return isByName && object.endsWith('__c') ? wanted.type : call.illegalType();
}

export const RECORD_FUNCTIONS: readonly FunctionDef[] = [
    {
        name: 'ISCHANGED',
        parameters: [ANY_FIELD],
        uses: WHILE_SAVING,
        returns: (call) => (fieldOnly(call), 'boolean'),
        evaluate: isChanged
    },
    {
        name: 'PRIORVALUE',
        parameters: [ANY_FIELD],
        uses: WHILE_SAVING,
        returns: (call) => fieldOnly(call).type,
        evaluate: priorValue
    },
    {
        name: 'ISNEW',
        parameters: [],
        uses: WHILE_SAVING,
        returns: 'boolean',
        evaluate: (run) => run.environment.isNew === true
    },
    {
        name: 'ISCLONE',
        parameters: [],
        uses: WHILE_SAVING,
        returns: 'boolean',
        evaluate: (run) => run.environment.isClone === true
    },
    {
        name: 'ISPICKVAL',
        parameters: [['picklist'], TEXT],
        returns: literalText,
        evaluate: (run, args) => sameValue('picklist', run.value(first(args)), run.value(args[1] as TypedNode))
    },
    {
        name: 'INCLUDES',
        parameters: [['multipicklist'], TEXT],
        returns: literalText,
        evaluate: (run, args) => {
            const wanted = run.value(args[1] as TypedNode) as string | null;
            const chosen = chosenValues(run, first(args));
            return wanted === null ? chosen.length === 0 : chosen.includes(wanted);
        }
    },
    {
        name: 'VLOOKUP',
        parameters: [ANY_VALUE.filter((type) => type !== 'location'), TEXT, TEXT],
        fieldsOfObjects: 2,
        uses: ['validationRule'],
        returns: lookedUpType,
        evaluate: (run, args) => {
            const name = run.value(args[2] as TypedNode) as string | null;
            return name === null ? null : run.valueInRecord(first(args), name);
        }
    },
    {
        name: 'PICKLISTCOUNT',
        parameters: [['multipicklist']],
        returns: 'number',
        evaluate: (run, args) => decimal(chosenValues(run, first(args)).length)
    }
];
